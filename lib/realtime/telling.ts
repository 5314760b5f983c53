import type { Row } from '../streams/schema'
import { createClaims } from './claims'
import type { Page } from './page'
import { createSignal } from './signals'
import type { StreamStore } from './stream-store'
import type { Tabs } from './tabs'
import type { Timings } from './timings'

type Options = {
  store: StreamStore
  userId: number
  onRow?: ((row: Row) => void) | undefined
  tabs: Tabs | null
  page: Page
  timings: Timings
  /** Before that, what a snapshot lacks is told by the list alone: nobody wants yesterday's toasts. */
  isReady(): boolean
  /** Others did something: the server has a new count of unread. */
  onArrivals(): void
}

/** Tells rows that are news: all of them to the caches, those of others to whoever shows toasts. */
export function createTelling({ store, userId, tabs, page, timings, isReady, onRow, onArrivals }: Options) {
  const claim = tabs && createClaims({ tabs, page, userId, timings })
  const arrivals = createSignal<readonly Row[]>()
  const each = createSignal<Row>()
  if (onRow) each.subscribe(onRow)

  store.onNews((rows) => {
    const ofOthers = isReady() ? rows.filter((row) => row.actorId !== userId) : []
    // Their paint would wait for it.
    page.afterPaint(() => tell(rows, ofOthers))
  })

  function tell(rows: readonly Row[], ofOthers: readonly Row[]) {
    if (ofOthers.length > 0) {
      if (claim) claim(ofOthers, arrivals.tell)
      else arrivals.tell(ofOthers)
      onArrivals()
    }
    for (const row of rows) each.tell(row)
  }

  return { subscribe: arrivals.subscribe }
}
