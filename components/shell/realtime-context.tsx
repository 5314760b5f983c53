'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FeedMark, FeedRows } from '@/lib/realtime/feed'
import type { Realtime } from '@/lib/realtime/realtime'
import { Rows } from '@/lib/realtime/rows'
import type { LinkStatus } from '@/lib/realtime/status'

const never = () => () => undefined
const noRows: FeedRows = Rows.none
const noMarks: readonly FeedMark[] = []
const waking: LinkStatus = { state: 'catching-up', since: 0, heartbeatAge: null, lastFrameAt: null }

/** What a page sees before the realtime part has come, which is after its first paint: nothing yet, and no claim. */
export const asleep: Realtime = {
  start: () => {},
  stop: () => {},
  feed: { subscribe: never, rows: () => noRows, marks: () => noMarks },
  arrivals: { subscribe: never },
  status: { subscribe: never, get: () => waking },
  unread: { subscribe: never, get: () => 0 },
  markRead: async () => {},
  ready: () => false,
  savedAt: () => null,
  diagnose: () => ({
    tally: { byFrame: 0, byPull: 0, dropped: 0, healed: 0 },
    history: [],
    openedAt: 0,
    status: waking,
    tab: 'alone',
    joinedAt: null,
    heartbeatSentAt: null,
    lastReadAt: null,
    newestRowAt: null,
    unread: 0,
    streams: [],
  }),
}

/** What a page sees when not even its user could be read. */
export function cutOff(since: number): Realtime {
  const status: LinkStatus = { ...waking, state: 'offline', since }
  return { ...asleep, status: { subscribe: never, get: () => status } }
}

export const RealtimeContext = createContext<Realtime>(asleep)

export function useRealtime(): Realtime {
  return useContext(RealtimeContext)
}

/** All rows of all streams heard here, newest first. Until `isReady` their absence says nothing. */
export function useFeed() {
  const { feed, ready, savedAt } = useRealtime()
  const rows = useSyncExternalStore(feed.subscribe, feed.rows, () => noRows)
  const marks = useSyncExternalStore(feed.subscribe, feed.marks, () => noMarks)
  const isReady = useSyncExternalStore(feed.subscribe, ready, () => false)
  const since = useSyncExternalStore(feed.subscribe, savedAt, () => null)
  return { rows, marks, isReady, savedAt: since }
}

export function useLinkStatus(): LinkStatus {
  const { status } = useRealtime()
  return useSyncExternalStore(status.subscribe, status.get, () => waking)
}

/** Drawn anew when it changes, not each time that anything is heard. */
export function useIsOffline(): boolean {
  const { status } = useRealtime()
  return useSyncExternalStore(
    status.subscribe,
    () => status.get().state === 'offline',
    () => false,
  )
}

/** The server's count; 100 stands for "more than 99". */
export function useUnread(): number {
  const { unread } = useRealtime()
  return useSyncExternalStore(unread.subscribe, unread.get, () => 0)
}
