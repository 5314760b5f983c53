import { expect, it } from 'vitest'
import { coverageOf } from './coverage'

const settled = (number: number) => ({ number, amount: '70.00', settled: true })
const partly = (number: number) => ({ number, amount: '30.00', settled: false })

it.each([
  ['one instalment', [settled(12)], { kind: 'one', first: 12 }],
  ['two instalments', [settled(7), settled(8)], { kind: 'two', first: 7, last: 8 }],
  ['a run of instalments', [settled(3), settled(4), settled(5)], { kind: 'range', first: 3, last: 5 }],
  ['a part', [partly(11)], { kind: 'part', part: 11 }],
  ['one and a part', [settled(13), partly(14)], { kind: 'onePart', first: 13, part: 14 }],
  ['two and a part', [settled(1), settled(2), partly(3)], { kind: 'twoPart', first: 1, last: 2, part: 3 }],
  [
    'a run and a part',
    [settled(1), settled(2), settled(3), partly(4)],
    { kind: 'rangePart', first: 1, last: 3, part: 4 },
  ],
  ['nothing', [], { kind: 'none' }],
])('tells that a payment covers %s', (_, installmentsPaid, coverage) => {
  expect(coverageOf(installmentsPaid, '210.00')).toMatchObject(coverage)
})

it('says of the last payment only that the credit is paid off', () => {
  expect(coverageOf([settled(23), settled(24)], '0.00').kind).toBe('finished')
  expect(coverageOf([settled(23)], '10.00').kind).toBe('one')
})
