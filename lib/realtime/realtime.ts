import type { Api } from '../api'
import type { Row } from '../streams/schema'
import type { RealtimeSettings } from './connection'
import type { Diagnosis } from './diagnosis'
import type { FeedMark, FeedRows } from './feed'
import type { LinkStatus } from './status'
import type { Timings } from './timings'

export type RealtimeOptions = {
  api: Api
  userId: number
  settings: RealtimeSettings
  /** The session is over, here or elsewhere; called once. */
  onSignedOut(): void
  /** Each row applied after the first load, once: for the caches of other queries. */
  onRow?(row: Row): void
  timings?: Timings
}

type Subscribe = (listener: () => void) => () => void

/** Everything here keeps its identity between changes, as `useSyncExternalStore` wants it. */
export type Realtime = {
  start(): void
  /** May be started again; the same socket is used. */
  stop(): void
  /** All streams in one list, newest first, and where it is not what it seems. */
  feed: { subscribe: Subscribe; rows(): FeedRows; marks(): readonly FeedMark[] }
  /** What others did since the first load, once each, as one array for all that is shown at once. */
  arrivals: { subscribe(listener: (rows: readonly Row[]) => void): () => void }
  status: { subscribe: Subscribe; get(): LinkStatus }
  /** The server's count over all streams; 100 means 99+. */
  unread: { subscribe: Subscribe; get(): number }
  /** The highest number read, by stream. A mark only grows. */
  markRead(upTo: Record<string, number>): Promise<void>
  /** Whether the first load is through; told to subscribers of `feed`. */
  ready(): boolean
  /** Until then: when what `feed` shows stood so, in epoch ms; null when nothing was kept. */
  savedAt(): number | null
  /** For a person who asks whether anything was lost; as it is now. */
  diagnose(): Diagnosis
}
