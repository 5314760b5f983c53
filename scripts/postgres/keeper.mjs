// Makes a cluster in a folder of its own, serves it, and removes that folder at the end, however the end comes.
// Told by its environment: KEEPER_PROGRAMS, KEEPER_PORT, KEEPER_PASSWORD, KEEPER_SETTINGS, KEEPER_UID, KEEPER_GID.
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const { KEEPER_PROGRAMS, KEEPER_PORT, KEEPER_PASSWORD, KEEPER_SETTINGS, KEEPER_UID, KEEPER_GID } = process.env
const user = KEEPER_UID ? { uid: Number(KEEPER_UID), gid: Number(KEEPER_GID) } : {}
const folder = mkdtempSync(path.join(tmpdir(), 'vigia-postgres-'))
const data = path.join(folder, 'data')
let server

// The guard asks the whole group: the server then waits for its clients, and an interrupt makes it close them.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server?.kill('SIGINT'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function make() {
  const passwordFile = path.join(folder, 'password')
  writeFileSync(passwordFile, KEEPER_PASSWORD, { mode: 0o600 })
  if (user.uid !== undefined) for (const file of [folder, passwordFile]) chownSync(file, user.uid, user.gid)
  const options = ['--username=vigia', '--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256']
  const places = [`--pgdata=${data}`, `--pwfile=${passwordFile}`, '--no-instructions', '--no-sync']
  const { status } = spawnSync(path.join(KEEPER_PROGRAMS, 'initdb'), [...options, ...places], {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  rmSync(passwordFile)
  return status === 0
}

function serve() {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${KEEPER_PORT}`,
    'unix_socket_directories=',
    ...JSON.parse(KEEPER_SETTINGS),
  ]
  server = spawn(
    path.join(KEEPER_PROGRAMS, 'postgres'),
    ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] },
  )
  server.on('exit', (code) => process.exit(code ?? 1))
}

if (make()) serve()
else process.exitCode = 1
