import type { FeedRow } from '@/lib/realtime/feed'
import { attentionNews } from '../shell/attention-news'
import { checkNews } from '../shell/check-news'
import { plainNews } from '../shell/news'
import { paymentRows } from '../shell/payment-rows'

export type FieldNews = ReturnType<typeof newsIn>[number]

/** In the order of the rows; a run of the check once. */
export function newsIn(rows: readonly FeedRow[]) {
  const plain = plainNews(rows)
  const reversed = new Set(
    plain.flatMap((news) => (news.kind === 'payment_reversed' ? news.event.paymentId : [])),
  )
  const items = [
    ...paymentRows(rows).map((news) => ({
      kind: 'payment' as const,
      isReversed: reversed.has(news.paymentId),
      ...news,
    })),
    ...attentionNews(rows).map((news) => ({ kind: 'attention' as const, ...news })),
    ...checkNews(rows).map((news) => ({ kind: 'check' as const, ...news })),
    ...plain.map((news) => ({
      kind: 'plain' as const,
      id: news.id,
      actorId: news.actorId,
      timestamp: news.timestamp,
      news,
    })),
  ]
  const byRow = new Map(items.map((item) => [item.id, item]))
  return rows.flatMap(({ id }) => byRow.get(id) ?? [])
}
