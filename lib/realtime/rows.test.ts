import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Rows } from './rows'

let last = 0

/** Newest first, newer than all before it. */
const fresh = (count: number) => Array.from({ length: count }, () => ++last).reverse()

type Act = { kind: 'grow' | 'shorten'; from: number; count: number }

const acts = fc.array(
  fc.record<Act>({ kind: fc.constantFrom('grow', 'shorten'), from: fc.nat(20), count: fc.nat(4) }),
  { maxLength: 20 },
)

it('never changes, whatever grows from it, and says what was added only when it knows', () => {
  fc.assert(
    fc.property(acts, (history) => {
      const three = fresh(3)
      const lists = [{ rows: Rows.of(three), copy: three }]
      for (const { kind, from, count } of history) {
        const { rows, copy } = lists[from % lists.length] ?? { rows: Rows.of<number>([]), copy: [] }
        const added = fresh(count)
        lists.push(
          kind === 'grow'
            ? { rows: rows.grownBy(added), copy: [...added, ...copy] }
            : { rows: rows.withoutNewest(count), copy: copy.slice(count) },
        )
      }
      for (const { rows, copy } of lists) {
        expect([...rows]).toEqual(copy)
        expect(rows.newest(2)).toEqual(copy.slice(0, 2))
        expect(rows.at(0)).toBe(copy[0])
        for (const earlier of lists) {
          const added = rows.addedTo(earlier.rows)
          if (added !== null) expect([...added, ...earlier.copy]).toEqual(copy)
        }
      }
    }),
  )
})

it('knows what came on top of it, as long as nothing else changed', () => {
  const rows = Rows.of(fresh(3))
  const added = fresh(2)
  expect(rows.grownBy(added).addedTo(rows)).toEqual(added)
  expect(rows.addedTo(rows)).toEqual([])
  expect(rows.addedTo(rows.grownBy(added))).toBeNull()
  expect(rows.filter(() => true).addedTo(rows)).toBeNull()
})
