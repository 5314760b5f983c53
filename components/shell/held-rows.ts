type Identified = { id: number }

/**
 * The first `count` rows to show while somebody reads: those that were there when he began, as they are now, and whatever
 * follows the last of them; and how many came before it meanwhile. With nobody reading, simply the first.
 */
export function holdRows<Row extends Identified>(
  rows: Iterable<Row>,
  held: ReadonlySet<number> | null,
  count = Number.POSITIVE_INFINITY,
) {
  if (held === null) return { shown: first(rows, count), waiting: 0 }
  const looked: Row[] = []
  let found = 0
  let last = -1
  for (const row of rows) {
    // All that was held has been seen, and enough of what follows it: a list may go on for 100,000 more.
    if (found === held.size && looked.length >= last + 1 + count) break
    looked.push(row)
    if (!held.has(row.id)) continue
    found++
    last = looked.length - 1
  }
  const shown = looked.filter((row, index) => index > last || held.has(row.id))
  return { shown: first(shown, count), waiting: looked.length - shown.length }
}

/** All of the rows, or as many as are asked for. */
export function first<Row>(rows: Iterable<Row>, count: number): Row[] {
  const taken: Row[] = []
  for (const row of rows) {
    if (taken.length >= count) break
    taken.push(row)
  }
  return taken
}
