import { readFileSync } from 'node:fs'
import path from 'node:path'
import { main } from './entry.mjs'
import { backend } from './paths.mjs'
import { lastLines, run } from './process/run.mjs'
import { inherited } from './stack/env.mjs'
import { runningStack } from './stack/ready-file.mjs'

await main(async () => {
  const words = process.argv.slice(2)
  // A bare word names a stack other than the demo; options are the command's own, such as --amount=140.00.
  const options = words.filter((word) => word.startsWith('-'))
  const stack = runningStack(words.find((word) => !word.startsWith('-')))
  if (stack === null) {
    console.error('It is not running. Start it with npm run demo, then run this in another terminal.')
    return 1
  }
  const env = JSON.parse(readFileSync(stack.env, 'utf8'))
  const log = path.join(path.dirname(stack.env), 'logs', `demo-pay-${process.pid}.log`)
  await run('php', ['artisan', 'vigia:demo-pay', '--no-ansi', ...options], {
    cwd: backend,
    env: { ...inherited(), ...env },
    log,
  })
  console.log(lastLines(log, 20))
})
