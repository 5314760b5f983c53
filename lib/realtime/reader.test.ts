import { describe, expect, it } from 'vitest'
import type { Row } from '../streams/schema'
import { hearPulled, hearRow, highestHeld, isElsewhere, newReader, type Reader } from './reader'

function row(seq: number, { id = seq + 100, epoch = 'a' } = {}): Row {
  const timestamp = `2026-11-24T14:31:00.${String(seq).padStart(3, '0')}Z`
  return { id, stream: 'cobrador.4', seq, epoch, type: 'payment_received', actorId: 4, timestamp, fields: {} }
}

function pulled(
  rows: Row[],
  { head = rows.at(-1)?.seq ?? 0, epoch = 'a', reset = false, more = false } = {},
) {
  return { rows, head, id: head === 0 ? null : head + 100, epoch, floor: 1, reset, more }
}

const at = (seq: number): Reader => ({ ...newReader, cursor: { seq, id: seq + 100, epoch: 'a' } })
const seqs = (rows: readonly Row[]) => rows.map(({ seq }) => seq)
const heldOf = (reader: Reader) => [...reader.held.keys()]

describe('a frame', () => {
  it('that is next in turn is applied at once, and nothing is pulled for it', () => {
    const step = hearRow(at(4), row(5))
    expect(step).toMatchObject({ replacement: null, isBehind: false })
    expect(seqs(step.applied)).toEqual([5])
    expect(step.reader).toEqual(at(5))
  })

  it.each([1, 3, 4])('number %i heard again is dropped', (seq) => {
    expect(hearRow(at(4), row(seq))).toEqual({
      reader: at(4),
      replacement: null,
      applied: [],
      isBehind: false,
    })
  })

  it('after a hole is held until the hole is filled', () => {
    const ahead = hearRow(at(4), row(6))
    expect(ahead).toMatchObject({ applied: [], isBehind: true })
    expect(heldOf(ahead.reader)).toEqual([6])
    const filled = hearRow(ahead.reader, row(5))
    expect(seqs(filled.applied)).toEqual([5, 6])
    expect(filled).toMatchObject({ isBehind: false, reader: at(6) })
  })

  it('from the past still says that there is a hole', () => {
    expect(hearRow(hearRow(at(4), row(7)).reader, row(2)).isBehind).toBe(true)
  })

  it('that fills one of two holes leaves the other to be pulled', () => {
    const ahead = hearRow(hearRow(at(4), row(6)).reader, row(9)).reader
    const step = hearRow(ahead, row(5))
    expect(seqs(step.applied)).toEqual([5, 6])
    expect(heldOf(step.reader)).toEqual([9])
    expect(step.isBehind).toBe(true)
  })

  it('of another epoch, or another row under our own number, is for the server to judge', () => {
    expect(hearRow(at(4), row(5, { epoch: 'b' }))).toMatchObject({ applied: [], isBehind: true })
    expect(hearRow(at(4), row(4, { id: 999 }))).toMatchObject({ applied: [], isBehind: true })
  })

  it('before the first answer waits for it', () => {
    const waiting = hearRow(hearRow(newReader, row(3)).reader, row(4)).reader
    const step = hearPulled(waiting, pulled([row(1), row(2)]), 0)
    expect(seqs(step.replacement ?? [])).toEqual([1, 2])
    expect(seqs(step.applied)).toEqual([3, 4])
    expect(step.isBehind).toBe(false)
  })

  it('is not held beyond what memory should hold', () => {
    let reader = at(0)
    for (let seq = 2; seq < 1_500; seq++) reader = hearRow(reader, row(seq)).reader
    expect(reader.held.size).toBe(1_000)
    expect(hearRow(reader, row(1_600)).isBehind).toBe(true)
  })
})

describe('the answer to a pull', () => {
  it('brings what follows, and drops what frames brought meanwhile', () => {
    const step = hearPulled(at(5), pulled([row(4), row(5), row(6), row(7)]), 0)
    expect(seqs(step.applied)).toEqual([6, 7])
    expect(step.reader).toEqual(at(7))
  })

  it('stops before a hole that the log should not have', () => {
    const step = hearPulled(at(4), pulled([row(5), row(7)]), 0)
    expect(seqs(step.applied)).toEqual([5])
    expect(step.reader.cursor?.seq).toBe(5)
  })

  it('is followed by what was held beyond it', () => {
    const step = hearPulled(hearRow(at(4), row(7)).reader, pulled([row(5), row(6)]), 0)
    expect(seqs(step.applied)).toEqual([5, 6, 7])
  })

  it('with a reset replaces the stream, forgets held rows of the old epoch and keeps those of the new', () => {
    const old = hearRow(at(4), row(9)).reader
    const reader = { ...old, held: new Map(old.held).set(3, row(3, { epoch: 'b' })) }
    const fresh = [row(1, { epoch: 'b' }), row(2, { epoch: 'b' })]
    const step = hearPulled(reader, pulled(fresh, { epoch: 'b', reset: true }), 0)
    expect(step.replacement).toEqual(fresh)
    expect(step.applied).toEqual([row(3, { epoch: 'b' })])
    expect(step.reader).toMatchObject({ cursor: { seq: 3, epoch: 'b' }, held: new Map() })
  })

  it('of an empty stream puts the cursor before its first row', () => {
    const { reader } = hearPulled(newReader, pulled([]), 0)
    expect(reader.cursor).toEqual({ seq: 0, id: null, epoch: 'a' })
    expect(seqs(hearRow(reader, row(1)).applied)).toEqual([1])
  })

  it('of another epoch without a reset was meant for a cursor that is no more', () => {
    const step = hearPulled(at(4), pulled([row(5, { epoch: 'b' })], { epoch: 'b' }), 0)
    expect(step).toMatchObject({ applied: [], isBehind: true, reader: at(4) })
  })

  it('ends the waiting of a held row that was heard before asking and is in no log', () => {
    const { reader } = hearRow(at(4), row(9))
    expect(highestHeld(reader)).toBe(9)
    const step = hearPulled(reader, pulled([], { head: 4 }), 9)
    expect(step).toMatchObject({ isBehind: false, reader: at(4) })
  })

  it('does not end the waiting of one that was heard since', () => {
    const { reader } = hearRow(at(4), row(9))
    expect(heldOf(hearPulled(reader, pulled([], { head: 4 }), 0).reader)).toEqual([9])
  })
})

describe('a position check', () => {
  const head = (seq: number, { id = seq + 100, epoch = 'a' } = {}) => ({ seq, id, epoch })
  const check = (now: number, before: number, asked: ReturnType<typeof head>) =>
    isElsewhere(at(now), at(before).cursor, asked)

  it.each([
    ['finds nothing at the same row', 4, 4, head(4), false],
    ['finds a lost frame', 4, 4, head(5), true],
    ['finds a log that has become shorter', 4, 4, head(3), true],
    ['finds another row under the same number', 4, 4, head(4, { id: 9 }), true],
    ['finds another epoch', 4, 4, head(4, { epoch: 'b' }), true],
    ['does not mind an answer older than the frames since', 6, 4, head(5), false],
    ['does not mind an answer as old as its question', 6, 4, head(4), false],
  ])('%s', (_, now, before, asked, answer) => {
    expect(check(now, before, asked)).toBe(answer)
  })

  it('pulls for a stream that was never read', () => {
    expect(isElsewhere(newReader, null, head(0))).toBe(true)
  })
})
