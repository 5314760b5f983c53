import path from 'node:path'

const endings = ['', '.ts', '.tsx', '.mjs', '.css', '.json', '/index.ts', '/index.tsx', '/index.mjs']

const picture = /\.(svg|png|woff2?)$/

/**
 * The repository path that an import names, or null for a package or a picture.
 * An import of ours that no file answers gives `{ missing }`.
 */
export function resolveImport(from, specifier, files) {
  if (!specifier.startsWith('.') && !specifier.startsWith('@/')) return null
  if (picture.test(specifier)) return null
  const base = specifier.startsWith('@/')
    ? path.posix.normalize(specifier.slice(2))
    : path.posix.join(path.posix.dirname(from), specifier)
  const hit = endings.map((ending) => base + ending).find((candidate) => files.has(candidate))
  return hit ?? { missing: base }
}

/** `@scope/name/inner` → `@scope/name`, `name/inner` → `name`. */
export function packageOf(specifier) {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
}
