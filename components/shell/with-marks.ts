import type { FeedMark } from '@/lib/realtime/feed'

type Dated = { timestamp: string }
type Mark = { kind: 'reset'; at: number } | { kind: 'absence'; from: number; to: number; rows: number }

type Entry<Row, M> = { row: Row } | { mark: M }

/** The rows, newest first, cut where a mark belongs: under all that is younger than what it tells of. */
export function withMarks<Row extends Dated, M extends Mark>(
  rows: readonly Row[],
  marks: readonly M[],
): Entry<Row, M>[] {
  const waiting = marks.toSorted((one, other) => placeOf(other) - placeOf(one))
  const entries: Entry<Row, M>[] = []
  for (const row of rows) {
    const at = Date.parse(row.timestamp)
    while (waiting[0] && placeOf(waiting[0]) > at) {
      const mark = waiting.shift()
      if (mark && isWorthShowing(mark, entries.at(-1))) entries.push({ mark })
    }
    entries.push({ row })
  }
  return entries
}

/** What was missed lies above its mark, or there is nothing to say; each stream has a reset of its own, said once. */
function isWorthShowing<M extends Mark>({ kind }: M, above: Entry<unknown, M> | undefined) {
  if (kind === 'absence') return above !== undefined
  return !(above && 'mark' in above && above.mark.kind === 'reset')
}

function placeOf(mark: Mark): number {
  return mark.kind === 'reset' ? mark.at : mark.from
}

export function keyOfMark(mark: FeedMark): string {
  return mark.kind === 'reset' ? `reset-${mark.stream}-${mark.at}` : `absence-${mark.from}`
}

/** How long an absence lasted, in whole minutes; the shortest one too is told as one. */
export function minutesAway({ from, to }: { from: number; to: number }): number {
  return Math.max(1, Math.round((to - from) / 60_000))
}
