import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, it, vi } from 'vitest'
import { becomesFree, isFree } from '../process/ports.mjs'
import { forTests, whyNoPostgres, withPostgres } from './server.mjs'

type Connection = Record<string, string>

const hasServer = whyNoPostgres() === null && !process.env.DATABASE_URL_PG
const limitMs = 60_000
const runner = `
  import { forTests, withPostgres } from '${new URL('./server.mjs', import.meta.url).href}'
  await withPostgres(forTests, (env) => {
    console.log(JSON.stringify(env))
    return new Promise(() => setInterval(() => {}, 1_000))
  })
`

/** Asks the server in PHP, as Laravel will. */
function ask(connection: Connection, sql: string) {
  const dsn = `pgsql:host=${connection.DB_HOST};port=${connection.DB_PORT};dbname=${connection.DB_DATABASE}`
  const code = 'echo (new PDO($argv[1], $argv[2], $argv[3]))->query($argv[4])->fetchColumn();'
  const { DB_USERNAME = '', DB_PASSWORD = '' } = connection
  return spawnSync('php', ['-r', code, dsn, DB_USERNAME, DB_PASSWORD, sql], { encoding: 'utf8' }).stdout
}

it.runIf(hasServer)(
  'gives an empty database on a server of its own, and leaves nothing behind',
  async () => {
    const found = await withPostgres(forTests, async (connection: Connection) => ({
      tables: ask(connection, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"),
      folder: ask(connection, 'SHOW data_directory'),
      port: Number(connection.DB_PORT),
    }))

    expect(found.tables).toBe('0')
    expect(existsSync(found.folder)).toBe(false)
    expect(await isFree(found.port)).toBe(true)
  },
  limitMs,
)

it.runIf(hasServer)(
  'ends the server and removes its folder when its runner is killed outright',
  async () => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', runner], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const [line] = await once(createInterface(child.stdout), 'line')
    const connection: Connection = JSON.parse(line)
    const folder = ask(connection, 'SHOW data_directory')
    expect(existsSync(folder)).toBe(true)

    child.kill('SIGKILL')

    await vi.waitFor(() => expect(existsSync(folder)).toBe(false), { timeout: 20_000 })
    expect(await becomesFree(Number(connection.DB_PORT))).toBe(true)
  },
  limitMs,
)
