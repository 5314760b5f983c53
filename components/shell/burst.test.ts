import fc from 'fast-check'
import { expect, it } from 'vitest'
import { grownBy, grownByPayment, type PaymentBurst } from './burst'

type Row = { amount: string; cobradorId: number | null }

const row = (amount: string, cobradorId: number | null = 4): Row => ({ amount, cobradorId })

function burstOf(...arrivals: [at: number, row: Row][]): PaymentBurst<Row> | null {
  return arrivals.reduce<PaymentBurst<Row> | null>(
    (burst, [at, arrival]) => grownByPayment(burst, arrival, at),
    null,
  )
}

it('begins with one payment', () => {
  expect(burstOf([0, row('140.00')])).toMatchObject({ count: 1, amount: '140.00', first: row('140.00') })
})

it('takes in the second payment within a second, and the third within a second of that', () => {
  const burst = burstOf([0, row('10.05')], [900, row('0.95', 5)], [1_800, row('2304.50', 4)])
  expect(burst).toMatchObject({ count: 3, amount: '2315.50', first: row('10.05') })
  expect(burst?.collectors.size).toBe(2)
})

it('begins anew for a payment that comes later', () => {
  expect(burstOf([0, row('10.00')], [1_001, row('20.00')])).toMatchObject({ count: 1, amount: '20.00' })
})

it('counts no collector for a payment without one', () => {
  expect(burstOf([0, row('10.00', null)])?.collectors.size).toBe(0)
})

it('adds amounts without losing a centavo', () => {
  const amount = fc
    .integer({ min: 0, max: 99_999_999_999 })
    .map((centavos) => `${Math.floor(centavos / 100)}.${`${centavos % 100}`.padStart(2, '0')}`)
  fc.assert(
    fc.property(amount, amount, (one, other) => {
      const total = burstOf([0, row(one)], [0, row(other)])?.amount ?? ''
      return (
        total.replace('.', '') ===
        `${Number(one.replace('.', '')) + Number(other.replace('.', ''))}`.padStart(3, '0')
      )
    }),
  )
})

it('counts what has no amount all the same', () => {
  const two = grownBy(grownBy(null, 'a notice', 0), 'a promise', 1_000)
  expect(two).toMatchObject({ first: 'a notice', count: 2 })
  expect(grownBy(two, 'a box', 2_001)).toMatchObject({ first: 'a box', count: 1 })
})
