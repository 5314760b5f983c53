import { expect, it } from 'vitest'
import { withMarks } from './with-marks'

const row = (minute: number) => ({ timestamp: new Date(minute * 60_000).toISOString() })
const absence = (from: number, to: number) =>
  ({ kind: 'absence', from: from * 60_000, to: to * 60_000, rows: 7 }) as const

it('puts the mark of an absence under the rows that were missed during it', () => {
  const mark = absence(10, 22)
  expect(withMarks([row(25), row(21), row(12), row(9)], [mark])).toEqual([
    { row: row(25) },
    { row: row(21) },
    { row: row(12) },
    { mark },
    { row: row(9) },
  ])
})

it('puts several marks each in its place', () => {
  const [early, late] = [absence(2, 3), absence(10, 12)]
  expect(withMarks([row(11), row(5), row(1)], [early, late])).toEqual([
    { row: row(11) },
    { mark: late },
    { row: row(5) },
    { mark: early },
    { row: row(1) },
  ])
})

it('leaves out a mark that no row is shown above or below', () => {
  expect(withMarks([row(5)], [absence(10, 12)])).toEqual([{ row: row(5) }])
  expect(withMarks([row(5)], [absence(1, 2)])).toEqual([{ row: row(5) }])
})

it('says at once that a numbering began anew, before any row has come under it, and once for all streams', () => {
  const reset = (minute: number) => ({ kind: 'reset', at: minute * 60_000 }) as const
  expect(withMarks([row(5)], [reset(9), reset(10)])).toEqual([{ mark: reset(10) }, { row: row(5) }])
  expect(withMarks([row(12), row(5)], [reset(9), reset(10)])).toEqual([
    { row: row(12) },
    { mark: reset(10) },
    { row: row(5) },
  ])
})
