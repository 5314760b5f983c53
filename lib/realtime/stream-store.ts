import type { Cursor, Heads, Pulled, Row } from '../streams/schema'
import { type FeedMark, type FeedRow, type FeedRows, markedLate, merged, newestFirst } from './feed'
import { hearPulled, hearRow, isKnown, newReader, type Reader, type Step } from './reader'
import type { Tally } from './record'
import { forgottenBy } from './redaction'
import { Rows } from './rows'
import { createSignal } from './signals'
import { type Asked, standingOf } from './standing'
import type { Timings } from './timings'

export type StreamStore = ReturnType<typeof createStreamStore>

/** What a snapshot holds, by stream; rows newest first. */
type Kept = Record<string, { cursor: Cursor; rows: FeedRow[] }>

/** Why rows were not here: frames were lost, the page was loaded anew, or nobody could hear. */
type Missing = 'gap' | 'reload' | 'absence'

// A few screens of each; to keep more would cost a frame each time.
const keptRows = 50
// What one pull brings anyway.
const replayedRows = 200

/**
 * All streams of one screen: a reader for each, and the one list that they fill. Rows are applied as they come and
 * shown at the next `flush`, which gives the list a new identity if anything changed.
 */
export function createStreamStore(timings: Pick<Timings, 'lateMs'>, tally: Tally) {
  const readers = new Map<string, Reader>()
  const changes = createSignal<void>()
  const news = createSignal<readonly Row[]>()
  /** Streams of a snapshot, until the server has named those that may be heard. */
  const restored = new Set<string>()
  let rows: FeedRows = Rows.none
  let marks: readonly FeedMark[] = []
  let waiting: FeedRow[] = []
  let fresh: Row[] = []
  let known: Heads = {}

  function take(stream: string, step: Step, isRecovered: boolean) {
    const isFirst = readers.get(stream)?.cursor === null
    readers.set(stream, step.reader)
    if (step.replacement !== null) {
      forget((row) => row.stream !== stream)
      for (const row of step.replacement) waiting.push(row)
      if (!isFirst) marks = [...marks, { kind: 'reset', stream, at: Date.now() }]
    }
    for (const row of step.applied) {
      const isForgotten = forgottenBy(row)
      if (isForgotten) forget((other) => !isForgotten(other))
      const marked: FeedRow = isRecovered ? { ...row, recovered: true } : row
      waiting.push(isFirst ? marked : markedLate(marked, rows.at(0), timings.lateMs))
      fresh.push(row)
    }
  }

  /** A snapshot is there to be painted; to replay all that it missed would take longer than to read the newest. */
  function isWorthGoingOn(name: string, heads: Heads) {
    const cursor = readers.get(name)?.cursor
    return cursor && cursor.epoch === heads[name]?.epoch && heads[name].head - cursor.seq <= replayedRows
  }

  function beginAnew(name: string) {
    readers.set(name, newReader)
    forget((row) => row.stream !== name)
  }

  function forget(isKept: (row: FeedRow) => boolean) {
    rows = rows.filter(isKept)
    waiting = waiting.filter(isKept)
    fresh = fresh.filter(isKept)
  }

  return {
    /** Each stream's newest rows and where its reader stands, for `restore`. */
    snapshot(): Kept {
      const kept: Kept = {}
      for (const [name, { cursor }] of readers) if (cursor) kept[name] = { cursor, rows: [] }
      for (const row of rows) {
        const own = kept[row.stream]?.rows
        if (own && own.length < keptRows) own.push(row)
      }
      return kept
    },
    /** Where another page stood; nothing was heard here yet. */
    restore(kept: Kept) {
      for (const [name, { cursor, rows: newest }] of Object.entries(kept)) {
        readers.set(name, { ...newReader, cursor })
        restored.add(name)
        waiting.push(...newest)
      }
    },
    /** Leaves the streams that are heard no more, with their rows, and begins the new ones. */
    keep(heads: Heads) {
      known = heads
      const begun = Object.keys(heads).filter((name) => !readers.has(name) || restored.has(name))
      const ended = [...readers.keys()].filter((name) => !Object.hasOwn(heads, name))
      for (const name of begun) if (!isWorthGoingOn(name, heads)) beginAnew(name)
      restored.clear()
      for (const name of ended) readers.delete(name)
      if (ended.length > 0) forget((row) => readers.has(row.stream))
    },
    ...standingOf(readers),
    heads: () => known,
    /** True when there is something between the cursor and this row. */
    hear(row: Row): boolean {
      const reader = readers.get(row.stream)
      // Of no channel we joined: either we are about to hear of it, or we have just left.
      if (!reader) return false
      const step = hearRow(reader, row)
      tally.byFrame += step.applied.length
      if (isKnown(reader, row)) tally.dropped++
      take(row.stream, step, false)
      return step.isBehind
    },
    /** How many rows followed from it; those of a replacement were not missed, they are the stream. */
    hearPulled(stream: string, pulled: Pulled, asked: Asked, why: Missing): number {
      const reader = readers.get(stream)
      if (!reader) return 0
      const step = hearPulled(reader, pulled, asked.heardUpTo.get(stream) ?? 0)
      tally.byPull += step.applied.length
      if (step.replacement === null) tally.dropped += pulled.rows.filter((row) => isKnown(reader, row)).length
      if (step.applied.length > 0 && why === 'gap') tally.healed++
      take(stream, step, why === 'absence')
      return step.applied.length
    },
    mark(mark: FeedMark) {
      marks = [...marks, mark]
    },
    /** Shows what was applied, then tells it: rows are on the screen before their toast. */
    flush() {
      if (waiting.length > 0) rows = merged(rows, waiting.sort(newestFirst))
      const told = fresh
      waiting = []
      fresh = []
      changes.tell()
      if (told.length > 0) news.tell(told)
    },
    rows: () => rows,
    marks: () => marks,
    subscribe: (listener: () => void) => changes.subscribe(listener),
    /** Rows applied since the last flush, those of the first load aside. */
    onNews: news.subscribe,
  }
}
