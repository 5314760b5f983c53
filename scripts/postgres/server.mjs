import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { backend, logs } from '../paths.mjs'
import { startGuarded } from '../process/guarded.mjs'
import { whileRunning } from '../process/lifeline.mjs'
import { claimPort } from '../process/ports.mjs'
import { lastLines } from '../process/run.mjs'
import { StackFailed } from '../stack/failed.mjs'
import { hasDriver, serverPrograms, serverUser } from './installed.mjs'

const keeper = fileURLToPath(new URL('./keeper.mjs', import.meta.url))
const pollMs = 100
const readyMs = 60_000

/**
 * What a test may lose to a crash of the machine: it is thrown away anyway. A vacuum that comes in the middle of a test sees
 * none of its rows and writes down that the tables are empty: a query over thousands was planned for one, and took minutes.
 */
export const forTests = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
]
/** Durable as Debian ships it; of memory what its manual says for a server of a few gigabytes. */
export const forBenches = [
  'shared_buffers=512MB',
  'work_mem=64MB',
  'maintenance_work_mem=256MB',
  'max_wal_size=4GB',
]

/** Why there is no PostgreSQL to work with here, in words, or null. */
export function whyNoPostgres() {
  if (!hasDriver()) return 'PHP has no pdo_pgsql (Debian: php-pgsql)'
  if (process.env.DATABASE_URL_PG) return null
  if (serverPrograms() === null)
    return 'PostgreSQL 15 or newer is not installed and DATABASE_URL_PG is not set'
  return serverUser() === null ? 'there is no user postgres to run the server as' : null
}

/**
 * Does `work(env)` with an empty database of its own: on the server of DATABASE_URL_PG, whose other databases are left
 * alone, else on a private server that ends with it. `env` is what makes Laravel connect to it.
 */
export async function withPostgres(settings, work) {
  if (process.env.DATABASE_URL_PG) return withDatabase(connectionOf(process.env.DATABASE_URL_PG), work)
  return withServer(settings, (server) => withDatabase(server, work))
}

async function withServer(settings, work) {
  const { port, release } = await claimPort(0)
  const password = randomBytes(18).toString('base64url')
  const programs = serverPrograms()
  const user = serverUser()
  const log = path.join(logs, `postgres-${port}.log`)
  mkdirSync(logs, { recursive: true })
  const output = openSync(log, 'w')
  const keeping = startGuarded(process.execPath, [keeper], {
    env: {
      ...process.env,
      KEEPER_PROGRAMS: programs,
      KEEPER_PORT: String(port),
      KEEPER_PASSWORD: password,
      KEEPER_SETTINGS: JSON.stringify(settings),
      KEEPER_UID: String(user.uid ?? ''),
      KEEPER_GID: String(user.gid ?? ''),
    },
    output,
  })
  closeSync(output)
  const whole = async () => {
    await becomesReady(programs, port, keeping.ended, log)
    return work(connection({ host: '127.0.0.1', port, username: 'vigia', password, sslmode: 'disable' }))
  }
  try {
    return await whileRunning(() => keeping.stop(), whole())
  } finally {
    await keeping.stop()
    release()
  }
}

async function becomesReady(programs, port, ended, log) {
  const over = ended.then(() => true)
  const isReady = path.join(programs, 'pg_isready')
  for (let waited = 0; waited < readyMs; waited += pollMs) {
    if (spawnSync(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0) return
    if (await Promise.race([over, pause(pollMs, false)])) break
  }
  throw new StackFailed(`PostgreSQL did not start\n${lastLines(log, 20)}\nFull output: ${log}`)
}

/** Databases of one run share a name of its own: parallel tests add theirs to it, and all go with it. */
async function withDatabase(server, work) {
  const name = `vigia_${randomBytes(6).toString('hex')}`
  const ask = (act) => {
    const { status, stderr } = spawnSync('php', ['tests/Support/databases.php', act, name], {
      cwd: backend,
      env: { ...process.env, ...server },
      encoding: 'utf8',
    })
    if (status !== 0) throw new StackFailed(`PostgreSQL: no ${act}\n${stderr}`)
  }
  ask('create')
  const drop = () => ask('drop')
  try {
    return await whileRunning(drop, work({ ...server, DB_DATABASE: name }))
  } finally {
    drop()
  }
}

function connectionOf(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return connection({
    host: hostname,
    port: port || 5432,
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: pathname.slice(1) || 'postgres',
    sslmode: searchParams.get('sslmode') ?? 'prefer',
  })
}

function connection({ host, port, username, password, database = 'postgres', sslmode }) {
  return {
    DB_CONNECTION: 'pgsql',
    DB_HOST: host,
    DB_PORT: String(port),
    DB_USERNAME: username,
    DB_PASSWORD: password,
    DB_DATABASE: database,
    DB_SSLMODE: sslmode,
  }
}
