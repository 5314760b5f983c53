import { checkFinished } from '@/lib/checks/events'
import { eventOf } from '@/lib/event'
import type { FeedRow } from '@/lib/realtime/feed'

/** What a run of the check told in the streams heard here. Streams in which nothing changed tell nothing. */
export type CheckNews = {
  /** Of the newest row that told it. */
  id: number
  runId: number
  actorId: number | null
  timestamp: string
  found: { new: number; worse: number; cured: number }
}

/** One item a run, however many streams told it; in the order of the rows. */
export function checkNews(rows: readonly FeedRow[]): CheckNews[] {
  const runs = new Map<number, CheckNews>()
  for (const row of rows) {
    const event = eventOf(checkFinished, row)
    if (!event) continue
    const { runId, counts } = event
    const { id, actorId, timestamp } = row
    const known = runs.get(runId) ?? { id, actorId, timestamp, found: { new: 0, worse: 0, cured: 0 } }
    runs.set(runId, {
      ...known,
      runId,
      found: {
        new: known.found.new + counts.new,
        worse: known.found.worse + counts.worse,
        cured: known.found.cured + counts.cured,
      },
    })
  }
  return [...runs.values()]
}
