import { type PaymentReceived, paymentReceived } from '@/lib/payments/events'
import type { FeedRow } from '@/lib/realtime/feed'

/** A payment as its stream told it. `id` is the row's; the payment has its own. */
export type PaymentRow = PaymentReceived &
  Pick<FeedRow, 'id' | 'actorId' | 'timestamp' | 'recovered' | 'late'>

// Rows never change, so each is parsed once, and a list of 5,000 costs a look-up a row.
const parsed = new WeakMap<FeedRow, PaymentRow>()

/** The payments among the rows, in their order. */
export function paymentRows(rows: readonly FeedRow[]): PaymentRow[] {
  return rows.filter((row) => row.type === paymentReceived.name).map(parsePayment)
}

export function parsePayment(row: FeedRow): PaymentRow {
  const known = parsed.get(row)
  if (known) return known
  const { id, actorId, timestamp, recovered, late } = row
  const payment = { ...paymentReceived.schema.parse(row.fields), id, actorId, timestamp, recovered, late }
  parsed.set(row, payment)
  return payment
}
