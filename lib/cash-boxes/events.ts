import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { cashBoxKeys, cobradorKeys, notificationKeys } from '../keys'
import { daySchema, differenceSchema } from '../wire'

const boxSchema = z.object({
  box_id: z.int(),
  cobrador_id: z.int(),
  cobrador_name: z.string(),
  day: daySchema,
})

function boxOf(wire: z.infer<typeof boxSchema>) {
  return {
    boxId: wire.box_id,
    cobradorId: wire.cobrador_id,
    cobradorName: wire.cobrador_name,
    day: wire.day,
  }
}

const differenceToldSchema = z.pipe(
  z.extend(boxSchema, {
    difference: differenceSchema,
    reason: z.nullable(z.string()),
    at: z.enum(['opening', 'closing', 'correction']),
  }),
  z.transform((wire) => ({
    ...boxOf(wire),
    difference: wire.difference,
    reason: wire.reason,
    at: wire.at,
  })),
)

export type DifferenceTold = z.infer<typeof differenceToldSchema>

const touches = () => [cashBoxKeys.all, cobradorKeys.all, notificationKeys.all]

/** What was counted is not what was expected; after a correction of a closed box it may be 0. */
export const cashDifference = defineEvent({
  name: 'cash_difference',
  schema: differenceToldSchema,
  apply: () => [],
  touches,
})

const boxOpenSchema = z.pipe(boxSchema, z.transform(boxOf))

/** A box of a day gone by is open: nobody closed it, or money of that day came after it was closed. */
export const boxOpen = defineEvent({ name: 'box_open', schema: boxOpenSchema, apply: () => [], touches })
