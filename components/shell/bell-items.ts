import type { FeedRow } from '@/lib/realtime/feed'
import { checkNewsWithCredits } from './check-news'
import { plainNews } from './news'
import { paymentRows } from './payment-rows'

export type BellItem = ReturnType<typeof bellItems>[number]

/**
 * All that others did, in the order of the rows. The credits that a run of the check told are one item with the run:
 * forty of them would hide what else came. An item says how many rows it stands for, so that all add up to the badge.
 */
export function bellItems(rows: readonly FeedRow[], userId: number) {
  const others = rows.filter((row) => row.actorId !== userId)
  const items = [
    ...paymentRows(others).map((payment) => ({ kind: 'payment' as const, id: payment.id, payment })),
    ...checkNewsWithCredits(others).map((check) => ({ kind: 'check' as const, id: check.id, check })),
    ...plainNews(others).map((news) => ({ kind: 'news' as const, id: news.id, news })),
  ]
  const byRow = new Map(items.map((item) => [item.id, item]))
  return others.flatMap(({ id }) => byRow.get(id) ?? [])
}
