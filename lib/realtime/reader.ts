import type { Cursor, Pulled, Row } from '../streams/schema'

/** What one screen knows of one stream. `held` are rows that came before their turn, by number. */
export type Reader = { cursor: Cursor | null; held: ReadonlyMap<number, Row> }

export type Step = {
  reader: Reader
  /** Set when the stream begins here or begins anew: all of it as it stands now. What stood there is forgotten. */
  replacement: readonly Row[] | null
  /** Rows that follow, in order, each for the first and only time. */
  applied: readonly Row[]
  /** Something was heard of that is not here yet: a pull has to bring it. */
  isBehind: boolean
}

const nothingHeld: ReadonlyMap<number, Row> = new Map()
// A stream that runs this far ahead of its hole is read by pulls anyway; memory need not hold it too.
const heldMost = 1_000

export const newReader: Reader = { cursor: null, held: nothingHeld }

/** A frame: the next in turn is applied with all that waited for it, the past is dropped, the future is held. */
export function hearRow(reader: Reader, row: Row): Step {
  const { cursor } = reader
  if (cursor === null) return hold(reader, row)
  // Another epoch, or another row under the number where we stand: only the server can tell which log is the true one.
  if (row.epoch !== cursor.epoch) return nothingNew(reader, true)
  if (row.seq === cursor.seq) return nothingNew(reader, row.id !== cursor.id)
  if (row.seq < cursor.seq) return nothingNew(reader, reader.held.size > 0)
  if (row.seq > cursor.seq + 1) return hold(reader, row)
  return follow(reader.held, cursor, [row])
}

/**
 * The answer to a pull. Newer frames may have been applied since it was asked: what it brings twice is dropped.
 * `heardUpTo` is the highest number held when it was asked. A broadcast comes after its commit, so a held row above
 * the answer's head that was heard before asking is in no log, and waits for nothing.
 */
export function hearPulled(reader: Reader, pulled: Pulled, heardUpTo: number): Step {
  const held = withoutUnfounded(reader.held, pulled.head, heardUpTo)
  if (reader.cursor === null || pulled.reset) {
    const cursor = { seq: pulled.head, id: pulled.id, epoch: pulled.epoch }
    return { ...follow(held, cursor, []), replacement: pulled.rows }
  }
  if (pulled.epoch !== reader.cursor.epoch) return nothingNew(reader, true)
  return follow(held, reader.cursor, pulled.rows)
}

/**
 * Whether the server stands elsewhere than this reader. `before` is where the reader stood when it asked: a frame that
 * came meanwhile makes the answer old, not the reader wrong.
 */
export function isElsewhere(reader: Reader, before: Cursor | null, head: Cursor): boolean {
  const { cursor } = reader
  if (cursor === null || before === null || head.epoch !== cursor.epoch) return true
  if (head.seq === cursor.seq) return head.id !== cursor.id
  return head.seq > cursor.seq || head.seq < before.seq
}

/** Whether this row was applied, or held, before. */
export function isKnown({ cursor, held }: Reader, { seq, id, epoch }: Row): boolean {
  if (cursor === null || epoch !== cursor.epoch) return held.get(seq)?.id === id
  return seq <= cursor.seq || held.has(seq)
}

export function highestHeld({ held }: Reader): number {
  let highest = 0
  for (const seq of held.keys()) if (seq > highest) highest = seq
  return highest
}

/** Applies, of `rows` in ascending order and then of what is held, all that follows without a hole. */
function follow(held: ReadonlyMap<number, Row>, from: Cursor, rows: readonly Row[]): Step {
  const applied: Row[] = []
  let last: Row | null = null
  let seq = from.seq
  const take = (row: Row) => {
    applied.push(row)
    last = row
    seq = row.seq
  }
  for (const row of rows) if (row.seq === seq + 1) take(row)
  for (let next = held.get(seq + 1); next?.epoch === from.epoch; next = held.get(seq + 1)) take(next)
  const left = stillWaiting(held, seq, from.epoch)
  return {
    reader: { cursor: last === null ? from : cursorAt(last), held: left },
    replacement: null,
    applied,
    isBehind: left.size > 0,
  }
}

function cursorAt({ seq, id, epoch }: Row): Cursor {
  return { seq, id, epoch }
}

function hold(reader: Reader, row: Row): Step {
  if (reader.held.size >= heldMost || reader.held.has(row.seq)) return nothingNew(reader, true)
  return nothingNew({ ...reader, held: new Map(reader.held).set(row.seq, row) }, true)
}

function nothingNew(reader: Reader, isBehind: boolean): Step {
  return { reader, replacement: null, applied: [], isBehind }
}

function stillWaiting(held: ReadonlyMap<number, Row>, seq: number, epoch: string): ReadonlyMap<number, Row> {
  if (held.size === 0) return nothingHeld
  const left = [...held].filter(([number, row]) => number > seq && row.epoch === epoch)
  return left.length === 0 ? nothingHeld : new Map(left)
}

function withoutUnfounded(held: ReadonlyMap<number, Row>, head: number, heardUpTo: number) {
  if (heardUpTo <= head) return held
  return new Map([...held].filter(([seq]) => seq <= head || seq > heardUpTo))
}
