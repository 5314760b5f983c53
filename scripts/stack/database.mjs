import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { backend } from '../paths.mjs'
import { run } from '../process/run.mjs'
import { inherited } from './env.mjs'

/** A fresh database with the seed of today: one left by an earlier day would show dates that have passed. */
export async function makeDatabase({ database, env, logs }) {
  writeFileSync(database, '', { mode: 0o600 })
  await run('php', ['artisan', 'migrate', '--seed', '--force', '--no-interaction', '--no-ansi'], {
    cwd: backend,
    env: { ...inherited(), ...env.laravel, ...seedScale() },
    log: path.join(logs, 'migrate.log'),
  })
}

function seedScale() {
  const { SEED_SCALE } = process.env
  return SEED_SCALE === undefined ? {} : { SEED_SCALE }
}
