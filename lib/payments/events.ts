import * as z from 'zod/mini'
import { defineEvent } from '../event'
import {
  attentionKeys,
  cashBoxKeys,
  cobradorKeys,
  creditKeys,
  notificationKeys,
  overviewKeys,
  paymentKeys,
} from '../keys'
import { amountSchema, daySchema } from '../wire'
import { coveredSchema, methodSchema } from './schema'

const receivedSchema = z.pipe(
  z.object({
    payment_id: z.int(),
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    amount: amountSchema,
    payment_date: daySchema,
    payment_method: methodSchema,
    cobrador_id: z.nullable(z.int()),
    remaining_balance: amountSchema,
    installments_paid: coveredSchema,
  }),
  z.transform((wire) => ({
    paymentId: wire.payment_id,
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    amount: wire.amount,
    paymentDate: wire.payment_date,
    method: wire.payment_method,
    cobradorId: wire.cobrador_id,
    remainingBalance: wire.remaining_balance,
    covered: wire.installments_paid,
  })),
)

export type PaymentReceived = z.infer<typeof receivedSchema>

/** Lists and totals of payments, and who still owes late, are asked for again; the feed reads the stream itself. */
export const paymentReceived = defineEvent({
  name: 'payment_received',
  schema: receivedSchema,
  apply: () => [],
  touches: () => [paymentKeys.lists(), attentionKeys.all],
})

const reversedSchema = z.pipe(
  z.object({
    payment_id: z.int(),
    reversal_id: z.int(),
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    amount: amountSchema,
    payment_date: daySchema,
    reason: z.string(),
    cobrador_id: z.nullable(z.int()),
    remaining_balance: z.nullable(amountSchema),
  }),
  z.transform((wire) => ({
    paymentId: wire.payment_id,
    reversalId: wire.reversal_id,
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    amount: wire.amount,
    paymentDate: wire.payment_date,
    reason: wire.reason,
    cobradorId: wire.cobrador_id,
    remainingBalance: wire.remaining_balance,
  })),
)

/** Told to who took the money and to who collects from the client now; the balance is for the latter alone. */
export const paymentReversed = defineEvent({
  name: 'payment_reversed',
  schema: reversedSchema,
  apply: () => [],
  touches: () => [
    paymentKeys.all,
    creditKeys.all,
    attentionKeys.all,
    cashBoxKeys.all,
    cobradorKeys.all,
    overviewKeys.all,
    notificationKeys.all,
  ],
})

const refusedSchema = z.pipe(
  z.object({
    refused_id: z.int(),
    client_id: z.nullable(z.int()),
    client_name: z.nullable(z.string()),
    credit_id: z.int(),
    amount: amountSchema,
    code: z.string(),
    cobrador_id: z.int(),
    taken_at: z.iso.datetime(),
  }),
  z.transform((wire) => ({
    refusedId: wire.refused_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    creditId: wire.credit_id,
    amount: wire.amount,
    code: wire.code,
    cobradorId: wire.cobrador_id,
    takenAt: wire.taken_at,
  })),
)

export type PaymentRefused = z.infer<typeof refusedSchema>

/** Cash in somebody's hand that no credit took: over in his box. Nameless when the client is not his. */
export const paymentRefused = defineEvent({
  name: 'payment_refused',
  schema: refusedSchema,
  apply: () => [],
  touches: () => [paymentKeys.all, cashBoxKeys.all, cobradorKeys.all, notificationKeys.all],
})
