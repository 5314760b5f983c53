type Identified = { id: number }

/**
 * The rows to show while somebody reads: those that were there when he began, as they are now, and whatever follows the
 * last of them; and how many came before it meanwhile. With nobody reading, all of them.
 */
export function holdRows<Row extends Identified>(rows: readonly Row[], held: ReadonlySet<number> | null) {
  if (held === null) return { shown: rows, waiting: 0 }
  const last = rows.findLastIndex((row) => held.has(row.id))
  const shown = rows.filter((row, index) => index > last || held.has(row.id))
  return { shown, waiting: rows.length - shown.length }
}
