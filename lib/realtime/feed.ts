import type { Row } from '../streams/schema'

/** `recovered`: it was missed while it happened, and a pull brought it after an absence. */
export type FeedRow = Row & { recovered?: true }

/** Newest first; within a stream the number decides, over several (time, stream, number). */
function order(a: FeedRow, b: FeedRow): number {
  if (a.stream === b.stream) return b.seq - a.seq
  if (a.timestamp !== b.timestamp) return a.timestamp < b.timestamp ? 1 : -1
  return a.stream < b.stream ? 1 : -1
}

/** All rows of all streams in one list, which is a new one after each change and the same one between. */
export function createFeed(notify: () => void) {
  let rows: readonly FeedRow[] = []

  const place = (added: readonly FeedRow[]) => {
    const next = rows.slice()
    for (const row of added) next.splice(placeOf(next, row), 0, row)
    rows = next
    notify()
  }

  return {
    rows: () => rows,
    add: (added: readonly FeedRow[]) => {
      if (added.length > 0) place(added)
    },
    replace(stream: string, fresh: readonly FeedRow[]) {
      rows = rows.filter((row) => row.stream !== stream)
      place(fresh)
    },
    keepOnly(streams: ReadonlySet<string>) {
      const kept = rows.filter((row) => streams.has(row.stream))
      if (kept.length === rows.length) return
      rows = kept
      notify()
    },
  }
}

/** A new row is nearly always the newest, so the search begins at the top. */
function placeOf(rows: readonly FeedRow[], row: FeedRow): number {
  if (rows[0] === undefined || order(row, rows[0]) < 0) return 0
  let low = 1
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = rows[middle]
    if (there !== undefined && order(there, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}
