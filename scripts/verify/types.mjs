import { spawnSync } from 'node:child_process'
import { nodeTool, root } from '../paths.mjs'
import { writeRouteTypes } from '../setup/route-types.mjs'

await writeRouteTypes()
const { status } = spawnSync(
  process.execPath,
  [nodeTool('typescript', 'bin', 'tsc'), '--noEmit', '--pretty', 'false'],
  { cwd: root, stdio: 'inherit' },
)
process.exit(status ?? 1)
