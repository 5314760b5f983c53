import { fileURLToPath } from 'node:url'
import { brokenArrow, forbiddenPackage } from './arrows.mjs'
import { budgetFaults, depthFaults } from './budgets.mjs'
import { hookFaults, houseFaults } from './house.mjs'
import { importsOf } from './imports.mjs'
import { resolveImport } from './resolve.mjs'
import { readSource, sourceFiles } from './tree.mjs'

/** Everything in the tree that breaks ARCHITECTURE.md, one line each, each saying what to do. */
export function architectureFaults(root) {
  const files = sourceFiles(root)
  const known = new Set(files)
  const code = files.filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('backend/'))
  const sources = new Map(code.map((file) => [file, readSource(root, file)]))
  const lines = (chosen) =>
    chosen.map((file) => ({
      file,
      lines: (sources.get(file) ?? readSource(root, file)).split('\n').length - 1,
    }))

  return [
    ...code.flatMap((file) => arrowFaults(file, sources.get(file), known)),
    ...code.flatMap((file) => houseFaults(file, sources.get(file))),
    ...hookFaults(code),
    ...depthFaults(files),
    ...budgetFaults('TypeScript', lines(files.filter((file) => /\.(tsx?|mjs|css)$/.test(file)))),
    ...budgetFaults('PHP', lines(files.filter((file) => file.endsWith('.php')))),
  ]
}

function arrowFaults(file, source, known) {
  return importsOf(source)
    .map((specifier) => {
      const target = resolveImport(file, specifier, known)
      if (target === null) return forbiddenPackage(file, specifier)
      if (typeof target !== 'string') return `${file} imports ${specifier}: no file ${target.missing}.`
      return brokenArrow(file, target)
    })
    .filter((fault) => fault !== null)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = architectureFaults(fileURLToPath(new URL('../..', import.meta.url)))
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
