import { expect, it } from 'vitest'
import { missingRequirements } from './requirements.mjs'
import { isAtLeast } from './versions.mjs'

const extensions = 'pdo_sqlite curl mbstring dom SimpleXML xmlwriter intl zip bcmath'
const machine = (answers: Record<string, string | null>) => (command: string) => answers[command] ?? null
const php = (version: string, loaded = extensions) => [version, ...loaded.split(' ')].join('\n')

it('finds nothing missing on a machine that has it all', () => {
  expect(missingRequirements(machine({ php: php('8.2.7'), composer: 'Composer version 2.5.5' }))).toEqual([])
})

it('names the package of each missing extension', () => {
  const bare = php('8.2.7', extensions.replace('intl ', '').replace('SimpleXML ', ''))
  const missing = missingRequirements(machine({ php: bare, composer: 'Composer version 2.5.5' }))
  expect(missing.map(({ what }) => what)).toEqual(['the PHP extension simplexml', 'the PHP extension intl'])
  expect(missing.flatMap(({ packages }) => packages)).toEqual(['php-xml', 'php-intl'])
})

it('refuses an old PHP in words, without offering a package that would not help', () => {
  const [fault] = missingRequirements(machine({ php: php('7.4.33'), composer: 'Composer version 2.5.5' }))
  expect(fault).toMatchObject({ what: 'PHP 8.2 or newer; this is 7.4.33', packages: [] })
})

it('names PHP, its extensions and Composer on an empty machine', () => {
  const packages = missingRequirements(machine({})).flatMap((fault) => fault.packages)
  expect(packages).toEqual(expect.arrayContaining(['php-cli', 'php-sqlite3', 'php-bcmath', 'composer']))
})

it('compares versions by number', () => {
  expect(isAtLeast('20.19.0', '20.19')).toBe(true)
  expect(isAtLeast('20.9.9', '20.19')).toBe(false)
  expect(isAtLeast('22.1', '20.19')).toBe(true)
})
