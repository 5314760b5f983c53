import type { Row } from '../streams/schema'

/**
 * `recovered`: it happened while this screen was away, and a pull brought it. `late`: when it came, newer rows of
 * other streams were already shown.
 */
export type FeedRow = Row & { recovered?: true; late?: true }

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

// A number stands for a list here, since a list that knew its predecessor would keep it, and that one the next.
const numbers = new WeakMap<readonly FeedRow[], number>()
const growths = new WeakMap<readonly FeedRow[], { from: number; added: number }>()
let lastNumber = 0

function numberOf(rows: readonly FeedRow[]): number {
  const number = numbers.get(rows) ?? ++lastNumber
  numbers.set(rows, number)
  return number
}

/** How many rows `rows` has on top of `earlier`, the rest being as it was; null when that is not known. */
export function addedOnTop(rows: readonly FeedRow[], earlier: readonly FeedRow[]): number | null {
  const growth = growths.get(rows)
  return growth?.from === numbers.get(earlier) ? (growth?.added ?? null) : null
}

/** Both lists newest first. Nearly always all that is added is newer than all that is there. */
export function merged(rows: readonly FeedRow[], added: readonly FeedRow[]): readonly FeedRow[] {
  const [newest] = rows
  const oldestAdded = added.at(-1)
  if (newest === undefined || oldestAdded === undefined) return rows.length === 0 ? added : rows
  if (newestFirst(oldestAdded, newest) < 0) {
    const grown = added.concat(rows)
    growths.set(grown, { from: numberOf(rows), added: added.length })
    return grown
  }
  const all: FeedRow[] = []
  let at = 0
  for (const row of added) {
    for (let there = rows[at]; there && newestFirst(there, row) < 0; there = rows[at]) {
      all.push(there)
      at++
    }
    all.push(row)
  }
  return all.concat(rows.slice(at))
}

/** Marks what is older than the newest row shown by more than two streams crossing would make it. */
export function markedLate(row: FeedRow, newest: FeedRow | undefined, lateMs: number): FeedRow {
  if (newest === undefined || newestFirst(row, newest) < 0) return row
  const lagMs = Date.parse(newest.timestamp) - Date.parse(row.timestamp)
  return lagMs > lateMs ? { ...row, late: true } : row
}
