import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from './entry.mjs'
import { backend, logs, stackRoot } from './paths.mjs'
import { isHeld } from './process/lock.mjs'
import { lastLines, run } from './process/run.mjs'
import { inherited } from './stack/env.mjs'

await main(async () => {
  const [name = 'demo'] = process.argv.slice(2)
  const folder = path.join(stackRoot, name)
  if (!existsSync(path.join(folder, 'ready.json')) || !isHeld(path.join(folder, 'lock'))) {
    console.error(`No ${name} is running. Start it with npm run demo, then run this in another terminal.`)
    return 1
  }
  const env = JSON.parse(readFileSync(path.join(folder, 'env.json'), 'utf8'))
  const log = path.join(logs, 'demo-pay.log')
  await run('php', ['artisan', 'vigia:demo-pay', '--no-ansi'], {
    cwd: backend,
    env: { ...inherited(), ...env },
    log,
  })
  console.log(lastLines(log, 20))
})
