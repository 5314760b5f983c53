import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type FeedRow, markedLate, merged, newestFirst } from './feed'
import { Rows } from './rows'

const start = Date.parse('2026-11-24T14:30:00.000Z')

function row(stream: string, seq: number, ms: number): FeedRow {
  const timestamp = new Date(start + ms).toISOString()
  return { id: seq, stream, seq, epoch: 'a', type: 'x', actorId: null, timestamp, fields: {} }
}

/** As the server writes them: in each stream the time never goes back. */
const someRows = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3)), { maxLength: 40 })
  .map((entries) => {
    const last = new Map<string, { seq: number; ms: number }>()
    return entries.map(([stream, later]) => {
      const { seq, ms } = last.get(stream) ?? { seq: 0, ms: 0 }
      last.set(stream, { seq: seq + 1, ms: ms + later })
      return row(stream, seq + 1, ms + later)
    })
  })

it('puts any rows among any others as one sort of all would', () => {
  fc.assert(
    fc.property(someRows, fc.nat(40), (all, cut) => {
      const before = all.slice(0, cut).sort(newestFirst)
      const added = all.slice(cut).sort(newestFirst)
      expect([...merged(Rows.of(before), added)]).toEqual([...all].sort(newestFirst))
    }),
  )
})

it('keeps the list itself when nothing is added', () => {
  const rows = Rows.of([row('a', 1, 0)])
  expect(merged(rows, [])).toBe(rows)
})

it('calls a row late when newer ones are already shown, and not when two streams cross', () => {
  const newest = row('a', 9, 10_000)
  expect(markedLate(row('b', 1, 7_000), newest, 2_000).late).toBe(true)
  expect(markedLate(row('b', 1, 9_000), newest, 2_000).late).toBeUndefined()
  expect(markedLate(row('b', 1, 11_000), newest, 2_000).late).toBeUndefined()
  expect(markedLate(row('b', 1, 0), undefined, 2_000).late).toBeUndefined()
})
