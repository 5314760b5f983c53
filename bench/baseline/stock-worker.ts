import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stack } from '../support/stack'

/** `queue:work` with no option but its queue, as Laravel's documentation starts it: it sleeps 3 s when it finds none. */
export function startStockWorker() {
  const env = { ...process.env, ...JSON.parse(readFileSync(stack.env, 'utf8')) }
  const worker = spawn('php', ['artisan', 'queue:work', '--queue=stock'], {
    cwd: 'backend',
    env,
    stdio: 'ignore',
  })
  return { stop: () => worker.kill() }
}
