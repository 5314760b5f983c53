import { expect, it } from 'vitest'
import { findingsOf, hasNews } from './findings'

it('tells what was found in one order and leaves out what was not', () => {
  expect(findingsOf({ new: 12, worse: 5, same: 26, cured: 0 })).toEqual([
    { kind: 'new', count: 12 },
    { kind: 'worse', count: 5 },
    { kind: 'same', count: 26 },
  ])
  expect(findingsOf({ new: 0, worse: 5, same: 26, cured: 1 }, ['worse', 'cured'])).toEqual([
    { kind: 'worse', count: 5 },
    { kind: 'cured', count: 1 },
  ])
})

it('takes a cure for news, and a credit that stayed for none', () => {
  expect(hasNews({ new: 0, worse: 0, same: 26, cured: 1 })).toBe(true)
  expect(hasNews({ new: 0, worse: 0, same: 26, cured: 0 })).toBe(false)
})
