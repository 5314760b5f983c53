import type { FeedRow, FeedRows } from '@/lib/realtime/feed'
import { Rows } from '@/lib/realtime/rows'

/**
 * The rows of one type, for a list that grows by a few rows at its top: only those are looked at, so that an event costs
 * the same after a hundred rows and after a hundred thousand. Answers the same list for the same rows.
 */
export function createRowsOfType(type: string): (rows: FeedRows) => FeedRows {
  let seen: FeedRows = Rows.none
  let found: FeedRows = Rows.none
  const isOfType = (row: FeedRow) => row.type === type

  return (rows) => {
    if (rows === seen) return found
    const added = rows.addedTo(seen)
    found = added === null ? rows.filter(isOfType) : found.grownBy(added.filter(isOfType))
    seen = rows
    return found
  }
}
