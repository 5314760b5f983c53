import { availableParallelism } from 'node:os'
import { backend, nodeTool, root } from '../paths.mjs'

const node = (...args) => ({ command: process.execPath, args, cwd: root })
const php = (...args) => ({ command: 'php', args, cwd: backend })

/** Slowest first, so that the short ones fill the time beside them. */
export function verifySteps() {
  const workers = String(availableParallelism())
  return [
    {
      name: 'phpstan',
      ...php('-d', 'memory_limit=1G', 'vendor/bin/phpstan', 'analyse', '--no-progress', '--no-interaction'),
    },
    { name: 'types', ...node('scripts/verify/types.mjs') },
    {
      name: 'dead code',
      ...node(nodeTool('knip', 'bin', 'knip.js'), '--no-progress', '--no-config-hints'),
    },
    { name: 'pint', ...php('vendor/bin/pint', '--test') },
    {
      name: 'format and lint',
      ...node(
        nodeTool('@biomejs', 'biome', 'bin', 'biome'),
        'ci',
        '--colors=off',
        '--error-on-warnings',
        `--threads=${workers}`,
      ),
    },
    { name: 'backend rules', ...php('vendor/bin/phpunit', '--no-progress', 'tests/Arch') },
    { name: 'architecture', ...node('scripts/architecture/check.mjs') },
  ]
}
