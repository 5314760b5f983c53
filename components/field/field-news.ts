import type { FeedRow } from '@/lib/realtime/feed'
import { attentionNews } from '../shell/attention-news'
import { checkNews } from '../shell/check-news'
import { paymentRows } from '../shell/payment-rows'

export type FieldNews = ReturnType<typeof newsIn>[number]

/** In the order of the rows; a run of the check once. What this build does not know is no item. */
export function newsIn(rows: readonly FeedRow[]) {
  const items = [
    ...paymentRows(rows).map((news) => ({ kind: 'payment' as const, ...news })),
    ...attentionNews(rows).map((news) => ({ kind: 'attention' as const, ...news })),
    ...checkNews(rows).map((news) => ({ kind: 'check' as const, ...news })),
  ]
  const byRow = new Map(items.map((item) => [item.id, item]))
  return rows.flatMap(({ id }) => byRow.get(id) ?? [])
}
