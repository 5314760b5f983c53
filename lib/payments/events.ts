import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { attentionKeys, paymentKeys } from '../keys'
import { amountSchema, coveredSchema, daySchema, methodSchema } from './schema'

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
