import * as z from 'zod/mini'
import { amountSchema, daySchema, levelSchema, personSchema } from '../wire'

/** A credit as it stands now; `change`, `previousLevel` and `since` are what the last check told of it, null before. */
const attentionSchema = z.pipe(
  z.object({
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    cobrador: z.nullable(personSchema),
    manager_id: z.int(),
    level: levelSchema,
    days_overdue: z.int(),
    overdue_installments: z.int(),
    overdue_amount: amountSchema,
    outstanding: amountSchema,
    end_date: daySchema,
    change: z.nullable(z.enum(['new', 'worse', 'same'])),
    previous_level: z.nullable(levelSchema),
    since: z.nullable(z.iso.datetime()),
  }),
  z.transform((wire) => ({
    id: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    cobrador: wire.cobrador,
    managerId: wire.manager_id,
    level: wire.level,
    daysOverdue: wire.days_overdue,
    overdueInstallments: wire.overdue_installments,
    overdueAmount: wire.overdue_amount,
    outstanding: wire.outstanding,
    endDate: wire.end_date,
    change: wire.change,
    previousLevel: wire.previous_level,
    since: wire.since,
  })),
)

export type Attention = z.infer<typeof attentionSchema>

/** `counts` of each level, whatever level the page itself is filtered by; `total` is of the page's filter. */
export const attentionPageSchema = z.pipe(
  z.object({
    data: z.array(attentionSchema),
    meta: z.object({
      next_cursor: z.nullable(z.string()),
      total: z.int(),
      levels: z.record(levelSchema, z.int()),
    }),
  }),
  z.transform(({ data, meta }) => ({
    credits: data,
    nextCursor: meta.next_cursor,
    total: meta.total,
    counts: meta.levels,
  })),
)

/** Of the inbox only whose credits it tells. */
export const unreadCreditsSchema = z.pipe(
  z.object({ data: z.array(z.object({ credit_id: z.int() })) }),
  z.transform(({ data }) => data.map((row) => row.credit_id)),
)
