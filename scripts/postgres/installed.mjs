import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isAtLeast } from '../setup/versions.mjs'

const debian = '/usr/lib/postgresql'
/** The oldest that the statements are tested on. */
const oldest = '15'

/** The folder of the newest server programs, or null where none that suffices is installed. */
export function serverPrograms() {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const [newest] = versions
    .filter((version) => /^\d+$/.test(version) && isAtLeast(version, oldest))
    .filter((version) => existsSync(path.join(debian, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))
  return newest === undefined ? null : path.join(debian, newest, 'bin')
}

export function hasDriver() {
  const answer = spawnSync('php', ['-r', 'exit(extension_loaded("pdo_pgsql") ? 0 : 1);'])
  return answer.status === 0
}

/** Who the server runs as: it refuses to run as root, and Debian's package has made a user for it. */
export function serverUser() {
  if (process.getuid?.() !== 0) return {}
  const [, uid, gid] = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  return uid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}
