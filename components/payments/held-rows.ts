type Identified = { id: number }

/**
 * The rows to show while somebody reads: those that were there when he began, as they are now, and how many have come
 * since. With nobody reading, all of them.
 */
export function holdRows<Row extends Identified>(rows: readonly Row[], held: ReadonlySet<number> | null) {
  if (held === null) return { shown: rows, waiting: 0 }
  const shown = rows.filter((row) => held.has(row.id))
  return { shown, waiting: rows.length - shown.length }
}
