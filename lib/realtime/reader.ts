import type { Cursor, Pulled, Row } from '../streams/schema'

/** What one screen knows of one stream. `held` are rows that came before their turn, by number. */
export type Reader = { cursor: Cursor | null; held: ReadonlyMap<number, Row> }

export type Step = {
  reader: Reader
  /** Rows to apply, in order. */
  applied: readonly Row[]
  /** The stream was replaced by `applied`: what stood there before is forgotten. */
  reset?: true
  /** There is something between the cursor and what was heard of. */
  behind: boolean
}

export const newReader: Reader = { cursor: null, held: new Map() }

/** A frame: next in turn is applied with all that waited for it, the past is dropped, the future is held. */
export function hearRow(reader: Reader, row: Row): Step {
  const { cursor } = reader
  if (!cursor) return held(reader, row)
  if (row.epoch !== cursor.epoch) return { reader, applied: [], behind: true }
  if (row.seq <= cursor.seq) return { reader, applied: [], behind: reader.held.size > 0 }
  if (row.seq > cursor.seq + 1) return held(reader, row)
  return inTurn(reader, cursor, [row])
}

/** A head without a row: `stream.advanced`, a position check. */
export function isBehind(reader: Reader, head: { seq: number; id?: number | null; epoch: string }): boolean {
  const { cursor } = reader
  if (!cursor) return true
  if (head.epoch !== cursor.epoch || head.seq !== cursor.seq) return true
  return head.id !== undefined && head.id !== cursor.id
}

/** The answer to a pull. One that was asked before newer frames were applied brings rows twice: those are dropped. */
export function hearPulled(reader: Reader, pulled: Pulled): Step {
  const { cursor } = reader
  if (!cursor || pulled.reset) return replaced(reader, pulled)
  if (pulled.epoch !== cursor.epoch) return { reader, applied: [], behind: true }
  const fresh = pulled.rows.filter((row) => row.seq > cursor.seq)
  const step = inTurn(reader, cursor, fresh)
  return { ...step, behind: step.behind || pulled.more }
}

function replaced(reader: Reader, pulled: Pulled): Step {
  const cursor = { seq: pulled.head, id: pulled.id, epoch: pulled.epoch }
  const step = inTurn({ ...reader, cursor }, cursor, [])
  return { ...step, applied: [...pulled.rows, ...step.applied], reset: true }
}

function inTurn(reader: Reader, from: Cursor, rows: readonly Row[]): Step {
  const applied: Row[] = []
  let cursor = from
  const take = (row: Row) => {
    applied.push(row)
    cursor = { seq: row.seq, id: row.id, epoch: row.epoch }
  }
  for (const row of rows) if (row.seq === cursor.seq + 1) take(row)
  for (let next = reader.held.get(cursor.seq + 1); next; next = reader.held.get(cursor.seq + 1)) take(next)
  const left = new Map(
    [...reader.held].filter(([seq, row]) => seq > cursor.seq && row.epoch === cursor.epoch),
  )
  return { reader: { cursor, held: left }, applied, behind: left.size > 0 }
}

function held(reader: Reader, row: Row): Step {
  return { reader: { ...reader, held: new Map(reader.held).set(row.seq, row) }, applied: [], behind: true }
}
