import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const credits = process.env.CHECK_CREDITS ?? '1000000'
const pairs = process.env.CHECK_PAIRS ?? '10'

export type Check = {
  ms: number
  lock_ms: number
  statements: number
  new: number
  worse: number
  same: number
  cured: number
}
export type Raw = {
  credits: number
  database: string
  few_credits_statements: number
  first_run: Check
  blocks: { bare_ms: number; check: Check }[]
  second_run: Check & { rows_told: number }
  holes: number
  naive: { measured: number; ms: number[] }
  payments: { beside_ms: number[]; alone_ms: number[] }
}

export function measureOnSqlite(): Raw {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigia-bench-check-'))
  const database = path.join(folder, 'database.sqlite')
  writeFileSync(database, '')
  try {
    return measure({ DB_CONNECTION: 'sqlite', DB_DATABASE: database })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Builds, runs and times everything in one Laravel process on an empty database. */
export function measure(connection: Record<string, string>): Raw {
  const { status, stdout } = spawnSync('php', ['backend/tests/Bench/Check/measure.php'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...laravel, ...connection },
  })
  if (status !== 0) throw new Error(`The measurement ended with ${status}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

const laravel = {
  APP_ENV: 'local',
  APP_KEY: `base64:${randomBytes(32).toString('base64')}`,
  QUEUE_CONNECTION: 'database',
  CACHE_STORE: 'array',
  BROADCAST_CONNECTION: 'null',
  LOG_CHANNEL: 'stderr',
  CHECK_CREDITS: credits,
  CHECK_PAIRS: pairs,
}
