import { spawnSync } from 'node:child_process'
import { isAtLeast, versionIn } from './versions.mjs'

const extensions = {
  pdo_sqlite: 'php-sqlite3',
  curl: 'php-curl',
  mbstring: 'php-mbstring',
  dom: 'php-xml',
  simplexml: 'php-xml',
  xmlwriter: 'php-xml',
  intl: 'php-intl',
  zip: 'php-zip',
  bcmath: 'php-bcmath',
}

/**
 * What this machine lacks, each `{ what, remedy, packages }`: Debian's packages, and words where they do not suffice.
 * @param ask how a program is asked: gives its output, or null when it is not installed
 */
export function missingRequirements(ask = askProgram) {
  return [...nodeFaults(process.versions.node), ...phpFaults(ask), ...composerFaults(ask)]
}

function nodeFaults(version) {
  if (isAtLeast(version, '20.19')) return []
  return [{ what: `Node 20.19 or newer; this is ${version}`, remedy: 'Install Node 20 LTS.', packages: [] }]
}

function phpFaults(ask) {
  const output = ask('php', ['-r', 'echo PHP_VERSION, "\\n", implode("\\n", get_loaded_extensions());'])
  if (output === null) return [lack('PHP 8.2 or newer', 'php-cli'), ...extensionFaults([])]
  const [version, ...loaded] = output.trim().split('\n')
  if (!isAtLeast(versionIn(version) ?? '0', '8.2')) {
    return [
      { what: `PHP 8.2 or newer; this is ${version}`, remedy: 'Install PHP 8.2 or newer.', packages: [] },
    ]
  }
  return extensionFaults(loaded.map((name) => name.toLowerCase()))
}

function extensionFaults(loaded) {
  return Object.entries(extensions)
    .filter(([extension]) => !loaded.includes(extension))
    .map(([extension, name]) => lack(`the PHP extension ${extension}`, name))
}

function composerFaults(ask) {
  const output = ask('composer', ['--version', '--no-ansi', '--no-interaction'])
  if (output === null) return [lack('Composer 2', 'composer')]
  const version = versionIn(output) ?? '0'
  if (isAtLeast(version, '2.0')) return []
  return [{ what: `Composer 2; this is ${version}`, remedy: 'Install Composer 2.', packages: [] }]
}

function lack(what, name) {
  return { what, remedy: null, packages: [name] }
}

/** What to tell a person who must install it by hand. */
export function describeMissing(faults) {
  const packages = packagesOf(faults)
  const debian = packages.length > 0 ? [`Debian, Ubuntu: apt-get install ${packages.join(' ')}`] : []
  const remedies = faults.map(({ remedy }) => remedy).filter((remedy) => remedy !== null)
  return [
    'This machine lacks:',
    ...faults.map(({ what }) => `  - ${what}`),
    ...debian,
    ...remedies,
    'Then run the same command again.',
  ].join('\n')
}

export function packagesOf(faults) {
  return [...new Set(faults.flatMap((fault) => fault.packages))]
}

function askProgram(command, args) {
  const answer = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' },
  })
  return answer.status === 0 ? answer.stdout : null
}
