import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { notificationKeys } from '../keys'

const driftSchema = z.object({ credits: z.int(), boxes: z.int() })

/** So many credits and boxes whose kept figures are not those that their own rows add up to. */
export const portfolioDrift = defineEvent({
  name: 'portfolio_drift',
  schema: driftSchema,
  apply: () => [],
  touches: () => [notificationKeys.all],
})
