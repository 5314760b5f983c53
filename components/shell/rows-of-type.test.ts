import { expect, it } from 'vitest'
import { type FeedRow, merged } from '@/lib/realtime/feed'
import { Rows } from '@/lib/realtime/rows'
import { createRowsOfType } from './rows-of-type'

let looks = 0
let lastId = 0

/** Counts how often anybody asks for its type. */
function rowOf(type: string, id = ++lastId): FeedRow {
  return {
    ...{ id, stream: 's', seq: id, epoch: 'e', actorId: 1, timestamp: '2026-11-24T14:00:00Z', fields: {} },
    get type() {
      looks++
      return type
    },
  }
}

const some = (count: number, type = 'payment_received') =>
  Array.from({ length: count }, () => rowOf(type)).reverse()

it('looks only at what was added on top of a long list', () => {
  const payments = createRowsOfType('payment_received')
  const rows = Rows.of(some(1_000))
  payments(rows)
  looks = 0
  const grown = merged(rows, [...some(1, 'notice'), ...some(1)])
  expect(payments(grown)).toHaveLength(1_001)
  expect(looks).toBe(2)
  expect(payments(grown)).toBe(payments(grown))
})

it('finds a row that came late, and misses one that is gone', () => {
  const payments = createRowsOfType('payment_received')
  const rows = Rows.of(some(5))
  const late = rowOf('payment_received', 0)
  const newest = rows.at(0)
  expect(payments(rows)).toHaveLength(5)
  expect([...payments(merged(rows, [late]))]).toContain(late)
  expect([...payments(rows.filter((row) => row !== newest))]).not.toContain(newest)
})

it('is not led astray by a step that it missed', () => {
  const payments = createRowsOfType('payment_received')
  const first = Rows.of(some(3))
  payments(first)
  const unseen = merged(first, some(2))
  expect(payments(merged(unseen, some(1)))).toHaveLength(6)
})

it('tells two lists apart that grew from the same one', () => {
  const payments = createRowsOfType('payment_received')
  const rows = Rows.of(some(3))
  const [one, other] = [some(1), some(1)]
  expect([...payments(rows.grownBy(one))]).toEqual([...one, ...rows])
  expect([...payments(rows.grownBy(other))]).toEqual([...other, ...rows])
})
