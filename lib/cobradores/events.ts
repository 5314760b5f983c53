import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { cobradorKeys, notificationKeys } from '../keys'

const silentSchema = z.pipe(
  z.object({ cobrador_id: z.int(), cobrador_name: z.string(), since: z.iso.datetime() }),
  z.transform((wire) => ({
    cobradorId: wire.cobrador_id,
    cobradorName: wire.cobrador_name,
    since: wire.since,
  })),
)

/** Clients are due, and nothing was heard of him since. */
export const cobradorSilent = defineEvent({
  name: 'cobrador_silent',
  schema: silentSchema,
  apply: () => [],
  touches: () => [cobradorKeys.all, notificationKeys.all],
})
