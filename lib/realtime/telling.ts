import type { Row } from '../streams/schema'
import { createSignal } from './signals'
import type { StreamStore } from './stream-store'

type Options = {
  store: StreamStore
  userId: number
  onRow?: ((row: Row) => void) | undefined
  /** Others did something: the server has a new count of unread. */
  onArrivals(): void
}

/** Tells rows that are news: all of them to the caches, those of others to whoever shows toasts. */
export function createTelling({ store, userId, onRow, onArrivals }: Options) {
  const arrivals = createSignal<readonly Row[]>()
  const each = createSignal<Row>()
  if (onRow) each.subscribe(onRow)

  store.onNews((rows) => {
    const ofOthers = rows.filter((row) => row.actorId !== userId)
    if (ofOthers.length > 0) {
      arrivals.tell(ofOthers)
      onArrivals()
    }
    for (const row of rows) each.tell(row)
  })

  return { subscribe: arrivals.subscribe }
}
