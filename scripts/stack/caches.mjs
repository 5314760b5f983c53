import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { backend } from '../paths.mjs'
import { run } from '../process/run.mjs'
import { inherited } from './env.mjs'

/**
 * As in production: a fifth more answers a second than with settings and routes read at each request. After the seed,
 * whose scale is a setting of its own.
 */
export async function cacheSettings({ caches, env, logs }) {
  // They hold the keys of this stack.
  mkdirSync(caches, { mode: 0o700 })
  await run('php', ['artisan', 'optimize', '--except=views', '--no-interaction', '--no-ansi'], {
    cwd: backend,
    env: { ...inherited(), ...env.laravel },
    log: path.join(logs, 'optimize.log'),
  })
}
