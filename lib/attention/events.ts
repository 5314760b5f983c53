import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { attentionKeys, notificationKeys } from '../keys'
import { amountSchema, daySchema, levelSchema } from '../wire'

const toldSchema = z.pipe(
  z.object({
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    amount: amountSchema,
    total_amount: amountSchema,
    interest_rate: amountSchema,
    installment_amount: amountSchema,
    payment_frequency: z.enum(['daily', 'weekly', 'biweekly', 'monthly']),
    end_date: daySchema,
    days_overdue: z.int(),
    cobrador_id: z.nullable(z.int()),
    level: levelSchema,
    change: z.enum(['new', 'worse']),
    previous_level: z.nullable(levelSchema),
    overdue_installments: z.int(),
    overdue_amount: amountSchema,
    run_id: z.int(),
  }),
  z.transform((wire) => ({
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    amount: wire.amount,
    totalAmount: wire.total_amount,
    interestRate: wire.interest_rate,
    installmentAmount: wire.installment_amount,
    frequency: wire.payment_frequency,
    endDate: wire.end_date,
    daysOverdue: wire.days_overdue,
    cobradorId: wire.cobrador_id,
    level: wire.level,
    change: wire.change,
    previousLevel: wire.previous_level,
    overdueInstallments: wire.overdue_installments,
    overdueAmount: wire.overdue_amount,
    runId: wire.run_id,
  })),
)

export type AttentionTold = z.infer<typeof toldSchema>

/** The list and what of it is unread are asked for again: where a credit stands depends on all the others. */
export const creditAttention = defineEvent({
  name: 'credit_attention',
  schema: toldSchema,
  apply: () => [],
  touches: () => [attentionKeys.all, notificationKeys.all],
})
