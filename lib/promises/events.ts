import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { attentionKeys, creditKeys, notificationKeys } from '../keys'
import { amountSchema, daySchema } from '../wire'

const promiseSchema = z.pipe(
  z.object({
    promise_id: z.int(),
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    amount: amountSchema,
    due_on: daySchema,
    kept: amountSchema,
  }),
  z.transform((wire) => ({
    promiseId: wire.promise_id,
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    amount: wire.amount,
    dueOn: wire.due_on,
    kept: wire.kept,
  })),
)

export type PromiseTold = z.infer<typeof promiseSchema>

const touches = () => [creditKeys.all, attentionKeys.all, notificationKeys.all]

/** On the morning of its day: `kept` is what was paid before it. */
export const promiseDue = defineEvent({
  name: 'promise_due',
  schema: promiseSchema,
  apply: () => [],
  touches,
})

/** After its day: `kept` is what was paid in time, less than `amount`. */
export const promiseBroken = defineEvent({
  name: 'promise_broken',
  schema: promiseSchema,
  apply: () => [],
  touches,
})
