import { type AttentionTold, creditAttention } from '@/lib/attention/events'
import { eventOf } from '@/lib/event'
import type { FeedRow } from '@/lib/realtime/feed'

/** A credit as a run of the check told it. `id` is the row's. */
export type AttentionNews = AttentionTold & Pick<FeedRow, 'id' | 'actorId' | 'timestamp'>

// Rows never change, so each is parsed once; null is one that this build cannot read.
const parsed = new WeakMap<FeedRow, AttentionNews | null>()

/** The credits told among the rows, in their order. */
export function attentionNews(rows: readonly FeedRow[]): AttentionNews[] {
  return rows.filter((row) => row.type === creditAttention.name).flatMap((row) => attentionOf(row) ?? [])
}

/** Of a row of its type; null when this build cannot read it. */
export function attentionOf(row: FeedRow): AttentionNews | null {
  const known = parsed.get(row)
  if (known !== undefined) return known
  const { id, actorId, timestamp } = row
  const event = eventOf(creditAttention, row)
  const news = event ? { ...event, id, actorId, timestamp } : null
  parsed.set(row, news)
  return news
}
