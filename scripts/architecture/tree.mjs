import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const skipped = new Set([
  'node_modules',
  'vendor',
  'storage',
  'coverage',
  'test-results',
  'playwright-report',
  'cache',
])
const counted = /\.(tsx?|mjs|css|php|json)$/
const generated = /^(next-env\.d\.ts|package-lock\.json)$/

/** The repository's own source files, as posix paths from its root. */
export function sourceFiles(root) {
  const found = []
  const walk = (folder) => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.name.startsWith('.') || skipped.has(entry.name)) continue
      if (entry.isDirectory()) walk(file)
      else if (counted.test(file) && !generated.test(file)) found.push(file)
    }
  }
  walk('')
  return found.sort()
}

export function readSource(root, file) {
  return readFileSync(path.join(root, file), 'utf8')
}
