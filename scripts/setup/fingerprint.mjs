import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** One hash over the names and bytes of these files and folders; what does not exist counts as absent. */
export function fingerprint(root, entries, { skip = /$^/, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt)
  for (const file of entries.flatMap((entry) => filesOf(root, entry)).sort()) {
    if (skip.test(file)) continue
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function filesOf(root, entry) {
  const stat = statSync(path.join(root, entry), { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [entry]
  return readdirSync(path.join(root, entry)).flatMap((name) => filesOf(root, `${entry}/${name}`))
}
