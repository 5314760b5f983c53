import type { CacheChange, EventDefinition } from '../event'
import { createRefresher } from './refresher'

type QueryKey = readonly unknown[]
type Heard = { type: string; fields: unknown }

/** What a query client does, in three verbs; its owner passes them in, as this folder knows no React. */
export type EventCaches = {
  /** Ends the fetches in flight for what `update` will change: their answers were written before the event. */
  cancel(queryKey: QueryKey): void
  update(change: CacheChange): void
  invalidate(queryKey: QueryKey): void
}

// Each definition is given only what its own schema has parsed, so the list need not know their types.
type Definitions = readonly EventDefinition<unknown>[]

/** Brings events to the caches of other queries: `onRow` is what `createRealtime` wants under that name. */
export function createEventRouter(definitions: Definitions, caches: EventCaches) {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const refresher = createRefresher(caches.invalidate)

  return {
    onRow({ type, fields }: Heard) {
      const definition = byName.get(type)
      if (!definition) return
      const parsed = parse(definition, fields)
      if (!parsed) return
      for (const change of definition.apply(parsed.event)) {
        caches.cancel(change.queryKey)
        caches.update(change)
      }
      refresher.touch(definition.touches(parsed.event))
    },
    stop: refresher.stop,
  }
}

/** A newer server may write what this build cannot read. That is no reason to stop hearing the rows after it. */
function parse({ schema }: EventDefinition<unknown>, fields: unknown) {
  try {
    return { event: schema.parse(fields) }
  } catch {
    return undefined
  }
}
