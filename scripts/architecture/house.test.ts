import { expect, it } from 'vitest'
import { hookFaults, houseFaults } from './house.mjs'

it('refuses a module with two faces, except in words', () => {
  expect(houseFaults('lib/api.ts', "if (typeof window === 'undefined') go()")).toHaveLength(1)
  expect(houseFaults('lib/api.ts', '// never ask typeof window')).toEqual([])
  expect(houseFaults('bench/support/paint.ts', 'typeof window')).toEqual([])
})

it('refuses vague names, barrels, views in lib and strangers in a feature of lib', () => {
  expect(houseFaults('lib/utils.ts', '')).toHaveLength(1)
  expect(houseFaults('components/ui/index.ts', '')).toHaveLength(1)
  expect(houseFaults('lib/badge.tsx', '')).toHaveLength(1)
  expect(houseFaults('lib/payments/format.ts', '')).toHaveLength(1)
})

it('lets a feature of lib hold its schema, queries, events and their tests', () => {
  for (const name of ['schema.ts', 'queries.test.ts', 'events.contract.test.ts']) {
    expect(houseFaults(`lib/payments/${name}`, '')).toEqual([])
  }
})

it('lets a feature have one hook file and no second', () => {
  expect(
    hookFaults([
      'components/payments/use-payments.ts',
      'components/shell/use-a.ts',
      'components/shell/use-b.ts',
    ]),
  ).toEqual([])
  expect(hookFaults(['components/payments/use-one.ts', 'components/payments/use-two.ts'])).toHaveLength(1)
})
