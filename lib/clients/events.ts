import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { attentionKeys, checkKeys, clientKeys, creditKeys, notificationKeys, paymentKeys } from '../keys'

const unassignedSchema = z.pipe(
  z.object({ client_id: z.int() }),
  z.transform((wire) => ({ clientId: wire.client_id })),
)

const keys = [
  paymentKeys.all,
  attentionKeys.all,
  checkKeys.all,
  notificationKeys.all,
  clientKeys.all,
  creditKeys.all,
]

/** A client was given to somebody else: what was cached of him goes at once, and the lists are asked for again. */
export const clientUnassigned = defineEvent({
  name: 'client_unassigned',
  schema: unassignedSchema,
  apply: ({ clientId }) =>
    keys.map((queryKey) => ({ queryKey, update: (current) => withoutClient(current, clientId) })),
  touches: () => keys,
})

const assignedSchema = z.pipe(
  z.object({
    client_id: z.int(),
    client_name: z.string(),
    cobrador_id: z.nullable(z.int()),
    from_id: z.nullable(z.int()),
  }),
  z.transform((wire) => ({
    clientId: wire.client_id,
    clientName: wire.client_name,
    cobradorId: wire.cobrador_id,
    fromId: wire.from_id,
  })),
)

/** Without a cobrador the client is his manager's; `fromId` is told only of one's own team. */
export const clientAssigned = defineEvent({
  name: 'client_assigned',
  schema: assignedSchema,
  apply: () => [],
  touches: () => keys,
})

/** The same answer without the rows of a client, at whatever depth its lists stand. */
function withoutClient(answer: unknown, clientId: number): unknown {
  if (Array.isArray(answer)) {
    const left = answer.filter((row) => !isOf(row, clientId)).map((row) => withoutClient(row, clientId))
    return left.length === answer.length && left.every((row, at) => row === answer[at]) ? answer : left
  }
  if (typeof answer !== 'object' || answer === null) return answer
  const before = Object.entries(answer)
  const after = before.map(([name, value]) => [name, withoutClient(value, clientId)] as const)
  return after.every(([, value], at) => value === before[at]?.[1]) ? answer : Object.fromEntries(after)
}

function isOf(row: unknown, clientId: number) {
  return typeof row === 'object' && row !== null && 'clientId' in row && row.clientId === clientId
}
