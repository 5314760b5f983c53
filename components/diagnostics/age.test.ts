import { expect, it } from 'vitest'
import { ageOf } from './age'

it.each([
  [-5_000, '0 s'],
  [4_999, '4 s'],
  [60_000, '1 min'],
  [3_599_999, '59 min'],
  [3 * 3_600_000, '3 h'],
  [50 * 3_600_000, '2 d'],
])('tells %i ms as %s', (ms, text) => {
  expect(ageOf(ms)).toBe(text)
})
