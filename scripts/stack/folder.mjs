import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stackRoot } from '../paths.mjs'
import { tryLock } from '../process/lock.mjs'

/**
 * Takes a folder under .stack for one run: a stack's database, logs and environment, or the logs and reports of
 * checks. A name that a living run holds gets a number, so that a second one beside it never touches the first one's.
 */
export function claimFolder(wanted) {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`
    const folder = path.join(stackRoot, name)
    const release = tryLock(path.join(folder, 'lock'))
    if (release) return { name, folder, release }
  }
}

export function emptyLogs(folder) {
  const logs = path.join(folder, 'logs')
  rmSync(logs, { recursive: true, force: true })
  mkdirSync(logs, { recursive: true })
  return logs
}

/** Only its owner may read it: it holds passwords or keys. */
export function writePrivate(file, value) {
  rmSync(file, { force: true })
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
}
