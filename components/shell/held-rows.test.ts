import { expect, it } from 'vitest'
import { holdRows } from './held-rows'

const rows = (...ids: number[]) => ids.map((id) => ({ id }))

it('shows all rows while nobody reads', () => {
  expect(holdRows(rows(3, 2, 1), null)).toEqual({ shown: rows(3, 2, 1), waiting: 0 })
})

it('keeps what is being read in its place and counts what comes', () => {
  const held = new Set([2, 1])
  expect(holdRows(rows(4, 3, 2, 1), held)).toEqual({ shown: rows(2, 1), waiting: 2 })
})

it('counts a late row that belongs between two read ones, and does not push them apart', () => {
  expect(holdRows(rows(2, 9, 1), new Set([2, 1]))).toEqual({ shown: rows(2, 1), waiting: 1 })
})

it('adds at the end the older rows that the reader asks for', () => {
  expect(holdRows(rows(4, 3, 2, 1), new Set([3, 2]))).toEqual({ shown: rows(3, 2, 1), waiting: 1 })
})

it('lets go of a row that was taken away meanwhile', () => {
  expect(holdRows(rows(3, 1), new Set([2, 1]))).toEqual({ shown: rows(1), waiting: 1 })
})

it('holds nothing back from a list that was empty', () => {
  expect(holdRows(rows(2, 1), new Set())).toEqual({ shown: rows(2, 1), waiting: 0 })
})

it('shows no more than asked for, and then looks no further', () => {
  let looked = 0
  function* endless() {
    for (let id = 1_000; ; id--) {
      looked++
      yield { id }
    }
  }
  expect(holdRows(endless(), null, 2).shown).toEqual(rows(1_000, 999))
  expect(holdRows(endless(), new Set([998, 997]), 3)).toEqual({ shown: rows(998, 997, 996), waiting: 2 })
  expect(looked).toBeLessThan(12)
})
