import { existsSync } from 'node:fs'
import path from 'node:path'
import { logs, nodeTool, root, stackRoot } from '../paths.mjs'
import { withLock } from '../process/lock.mjs'
import { run } from '../process/run.mjs'

/** Writes next-env.d.ts and the types of the routes, which tsc needs before any build. */
export async function writeRouteTypes() {
  if (!existsSync(path.join(root, 'app'))) return
  await withLock(
    path.join(stackRoot, 'locks', 'route-types'),
    () => {},
    () => {
      const args = [nodeTool('next', 'dist', 'bin', 'next'), 'typegen']
      const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }
      return run(process.execPath, args, { cwd: root, env, log: path.join(logs, 'next-typegen.log') })
    },
  )
}
