type Dated = { timestamp: string }
type Mark = { kind: 'reset'; at: number } | { kind: 'absence'; from: number; to: number; rows: number }

/** The rows, newest first, cut where a mark belongs: under all that is younger than what it tells of. */
export function withMarks<Row extends Dated, M extends Mark>(
  rows: readonly Row[],
  marks: readonly M[],
): ({ row: Row } | { mark: M })[] {
  const waiting = marks.toSorted((one, other) => placeOf(other) - placeOf(one))
  const entries: ({ row: Row } | { mark: M })[] = []
  for (const row of rows) {
    const at = Date.parse(row.timestamp)
    while (waiting[0] && placeOf(waiting[0]) > at) {
      const mark = waiting.shift()
      if (mark && entries.length > 0) entries.push({ mark })
    }
    entries.push({ row })
  }
  return entries
}

function placeOf(mark: Mark): number {
  return mark.kind === 'reset' ? mark.at : mark.from
}
