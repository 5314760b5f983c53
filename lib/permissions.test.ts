import { expect, it } from 'vitest'
import { homeOf, usesDesk } from './permissions'

it('sends each role to its own place', () => {
  expect([homeOf('admin'), homeOf('manager'), homeOf('cobrador')]).toEqual(['/', '/', '/field'])
})

it('keeps the desk for those who work at one', () => {
  expect([usesDesk('admin'), usesDesk('manager'), usesDesk('cobrador')]).toEqual([true, true, false])
})
