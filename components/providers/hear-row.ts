import type { QueryClient } from '@tanstack/react-query'
import type { EventDefinition } from '@/lib/event'
import { paymentReceived } from '@/lib/payments/events'

type Heard = { type: string; fields: Record<string, unknown> }
type QueryKey = readonly unknown[]

/** Lets the event of a row change the caches it names; returns the keys of what must be asked for again. */
export function hearRow(row: Heard, client: QueryClient): readonly QueryKey[] {
  switch (row.type) {
    case paymentReceived.name:
      return hear(paymentReceived, row.fields, client)
    default:
      return []
  }
}

function hear<T>(definition: EventDefinition<T>, fields: unknown, client: QueryClient) {
  const event = definition.schema.parse(fields)
  for (const { queryKey, update } of definition.apply(event)) {
    // An answer under way was written before the event and would take it back.
    void client.cancelQueries({ queryKey })
    client.setQueriesData({ queryKey }, update)
  }
  return definition.touches(event)
}
