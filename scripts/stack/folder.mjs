import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stackRoot } from '../paths.mjs'
import { tryLock } from '../process/lock.mjs'

/**
 * Takes an empty folder under .stack for one run: a stack's database, logs and environment, or the logs and reports of
 * checks. A name that a living run holds gets a number, so that a second one beside it never touches the first one's.
 */
export function claimFolder(wanted) {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted}-${count}`
    const folder = path.join(stackRoot, name)
    const release = tryLock(path.join(folder, 'lock'))
    if (!release) continue
    emptyBut(folder, 'lock')
    return { name, folder, release }
  }
}

function emptyBut(folder, kept) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(kept)) rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Only its owner may read it: it holds passwords or keys. */
export function writePrivate(file, value) {
  rmSync(file, { force: true })
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
}
