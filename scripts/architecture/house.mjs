import path from 'node:path'
import { withoutComments } from './imports.mjs'

const vague = /^(utils?|helpers?|misc|common|shared)$/
const featureFile = /^(schema|queries|events)(\.[a-z-]+)*\.ts$/
const libPlaces = /^lib\/(server|realtime|offline|messages)\//

/** House rules that one file can break by its name or its text. Each answer says what to do. */
export function houseFaults(file, source) {
  const faults = []
  const name = path.posix.basename(file).replace(/\..*$/, '')
  const inProduct = /^(app|components|lib)\//.test(file)

  if (vague.test(name))
    faults.push(`${file}: a name for anything holds everything. Name the one thing it does.`)
  if (/^(components|lib|hub)\//.test(file) && /\/index\.tsx?$/.test(file)) {
    faults.push(`${file}: no barrels. Import each module by its own name.`)
  }
  if (file.startsWith('lib/') && file.endsWith('.tsx')) {
    faults.push(`${file}: lib holds no JSX. Move the view to components/.`)
  }
  if (/^lib\/[^/]+\//.test(file) && !libPlaces.test(file) && !featureFile.test(path.posix.basename(file))) {
    faults.push(
      `${file}: a feature of lib holds schema.ts, queries.ts, events.ts and their tests. Core goes to lib/*.ts, views to components/.`,
    )
  }
  if (inProduct && /\btypeof\s+window\b/.test(withoutComments(source))) {
    faults.push(
      `${file}: a module has one face. Split it, or pass what differs in as a parameter ("typeof window").`,
    )
  }
  return faults
}

/** A feature has at most one hook file: the rest is its views. */
export function hookFaults(files) {
  const byFolder = new Map()
  for (const file of files) {
    if (!/^components\/(?!ui\/|shell\/|providers\/)[^/]+\/use-[^/.]+\.tsx?$/.test(file)) continue
    const folder = path.posix.dirname(file)
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file])
  }
  return [...byFolder]
    .filter(([, hooks]) => hooks.length > 1)
    .map(
      ([folder, hooks]) =>
        `${folder}: ${hooks.length} hook files (${hooks.join(', ')}). Keep one use-<feature>.ts.`,
    )
}
