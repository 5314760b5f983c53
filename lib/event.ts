import type { Schema } from './api'

type QueryKey = readonly unknown[]

/** One row that an event puts into a cached answer. `update` returns what it was given when nothing changes. */
export type CacheChange = { queryKey: QueryKey; update(current: unknown): unknown }

export type EventDefinition<T> = {
  /** The `type` of its stream rows. */
  name: string
  schema: Schema<T>
  /** Pure: the rows to upsert. Never adds to a number; figures belong in `touches`. */
  apply(event: T): readonly CacheChange[]
  /** Keys of what the server must be asked for again; whoever runs this does it at most once a second. */
  touches(event: T): readonly QueryKey[]
}

/** An event as data: it says what changes, and only the realtime part touches a cache. */
export function defineEvent<T>(definition: EventDefinition<T>): EventDefinition<T> {
  return definition
}

/** What a row tells; undefined when a newer server wrote what this build cannot read: other rows are still heard. */
export function eventOf<T>({ name, schema }: EventDefinition<T>, row: { type: string; fields: unknown }) {
  if (row.type !== name) return undefined
  try {
    return schema.parse(row.fields)
  } catch {
    return undefined
  }
}
