import type { Row } from '../streams/schema'
import type { Rows } from './rows'

/**
 * `recovered`: it happened while this screen was away, and a pull brought it. `late`: when it came, newer rows of
 * other streams were already shown.
 */
export type FeedRow = Row & { recovered?: true; late?: true }

export type FeedRows = Rows<FeedRow>

/** A place where the list is not what it seems: never a silent hole. Instants are epoch ms of this device. */
export type FeedMark =
  | { kind: 'reset'; stream: string; at: number }
  | { kind: 'absence'; from: number; to: number; rows: number; wasClosed?: true }

/** Newest first: within a stream the number decides, over several (time, stream, number). */
export function newestFirst(a: FeedRow, b: FeedRow): number {
  if (a.stream === b.stream) return b.seq - a.seq
  if (a.timestamp !== b.timestamp) return a.timestamp < b.timestamp ? 1 : -1
  return a.stream < b.stream ? 1 : -1
}

/** `added`, newest first, among the rows. Nearly always all that is added is newer than all that is there. */
export function merged(rows: FeedRows, added: readonly FeedRow[]): FeedRows {
  const oldest = added.at(-1)
  if (oldest === undefined) return rows
  let overtaken = 0
  for (const row of rows) {
    if (newestFirst(row, oldest) > 0) break
    overtaken++
  }
  const top = [...added, ...rows.newest(overtaken)].sort(newestFirst)
  return rows.withoutNewest(overtaken).grownBy(top)
}

/** Marks what is older than the newest row shown by more than two streams crossing would make it. */
export function markedLate(row: FeedRow, newest: FeedRow | undefined, lateMs: number): FeedRow {
  if (newest === undefined || newestFirst(row, newest) < 0) return row
  const lagMs = Date.parse(newest.timestamp) - Date.parse(row.timestamp)
  return lagMs > lateMs ? { ...row, late: true } : row
}
