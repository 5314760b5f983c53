import { addedOnTop, type FeedRow } from '@/lib/realtime/feed'

type Rows = readonly FeedRow[]

/**
 * The rows of one type, for a list that grows by a few rows at its top: only those are looked at, so that an event costs
 * the same after a hundred rows and after a hundred thousand. Answers the same array for the same rows.
 */
export function createRowsOfType(type: string): (rows: Rows) => Rows {
  let seen: Rows = []
  let found: Rows = []
  const isOfType = (row: FeedRow) => row.type === type

  return (rows) => {
    if (rows === seen) return found
    const added = addedOnTop(rows, seen)
    found = added === null ? rows.filter(isOfType) : rows.slice(0, added).filter(isOfType).concat(found)
    seen = rows
    return found
  }
}
