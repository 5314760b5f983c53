import * as z from 'zod/mini'
import { amountSchema, daySchema, personSchema } from '../wire'

export const methodSchema = z.enum(['cash', 'qr', 'transfer'])

/** Which instalments a payment covered, and whether it settled each. */
export const coveredSchema = z.array(
  z.object({ number: z.int(), amount: amountSchema, settled: z.boolean() }),
)

/** The row that gave a payment back: who, when and why. */
const reversalSchema = z.pipe(
  z.object({ id: z.int(), reason: z.string(), recorded_at: z.iso.datetime(), by: personSchema }),
  z.transform((wire) => ({ id: wire.id, reason: wire.reason, recordedAt: wire.recorded_at, by: wire.by })),
)

export const paymentSchema = z.pipe(
  z.object({
    id: z.int(),
    kind: z.enum(['payment', 'reversal']),
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    amount: amountSchema,
    payment_date: daySchema,
    taken_at: z.iso.datetime(),
    recorded_at: z.iso.datetime(),
    payment_method: methodSchema,
    received_by: personSchema,
    cobrador: z.nullable(personSchema),
    remaining_balance: amountSchema,
    installments_paid: coveredSchema,
    is_recovery: z.boolean(),
    reverses_id: z.nullable(z.int()),
    reason: z.nullable(z.string()),
    reversed: z.boolean(),
    reversal: z.nullable(reversalSchema),
  }),
  z.transform((wire) => ({
    id: wire.id,
    kind: wire.kind,
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    amount: wire.amount,
    paymentDate: wire.payment_date,
    takenAt: wire.taken_at,
    recordedAt: wire.recorded_at,
    method: wire.payment_method,
    receivedBy: wire.received_by,
    cobrador: wire.cobrador,
    remainingBalance: wire.remaining_balance,
    covered: wire.installments_paid,
    isRecovery: wire.is_recovery,
    reversesId: wire.reverses_id,
    reason: wire.reason,
    isReversed: wire.reversed,
    reversal: wire.reversal,
  })),
)

export type Payment = z.infer<typeof paymentSchema>

export const paymentsPageSchema = z.pipe(
  z.object({
    data: z.array(paymentSchema),
    meta: z.object({ next_cursor: z.nullable(z.string()), total: z.int() }),
  }),
  z.transform(({ data, meta }) => ({ payments: data, nextCursor: meta.next_cursor, total: meta.total })),
)
