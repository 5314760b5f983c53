import path from 'node:path'
import { backend } from '../paths.mjs'
import { run } from '../process/run.mjs'
import { inherited } from './env.mjs'

/** One command of Laravel's, in the environment of a stack, with a log of its own beside those of the parts. */
export function artisan({ env, logs }, [name, ...options], more = {}) {
  return run('php', ['artisan', name, ...options, '--no-interaction', '--no-ansi'], {
    cwd: backend,
    env: { ...inherited(), ...env.laravel, ...more },
    log: path.join(logs, `${name}.log`),
  })
}
