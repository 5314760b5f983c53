import type { Api } from '../api'
import { ApiError } from '../errors'
import {
  catchUpSchema,
  type Heads,
  headsSchema,
  positionSchema,
  type Row,
  rowSchema,
} from '../streams/schema'
import { createChannelAuth } from './channel-auth'
import { openConnection, type RealtimeSettings } from './connection'
import { createHeartbeat } from './heartbeat'
import { createPuller } from './puller'
import { createReaders } from './readers'
import { watchReturns } from './returns'
import { createPaintSignal, createSignal } from './signals'
import { createStatus } from './status-store'
import { superviseLink } from './supervisor'
import { type Timings, timings as usual } from './timings'
import { createWatchdog } from './watchdog'

export type RealtimeOptions = {
  api: Api
  userId: number
  settings: RealtimeSettings
  onSignedOut(): void
  /** Each applied row, once: for the caches of other queries. */
  onRow?(row: Row): void
  timings?: Timings
}

export type Realtime = ReturnType<typeof createRealtime>

/** One screen's truth: streams with cursors, kept at their heads by frames while they come and by pulls when in doubt. */
export function createRealtime({ api, userId, settings, timings = usual, ...told }: RealtimeOptions) {
  const paint = createPaintSignal()
  const arrivals = createSignal<readonly Row[]>()
  const unreadChanges = createSignal<void>()
  const heartbeat = createHeartbeat()
  const status = createStatus(timings)
  let unread = 0
  let isReady = false
  let isAbsent = false
  const timers = new Set<ReturnType<typeof setInterval>>()
  let stopReturns = () => {}

  const readers = createReaders({
    userId,
    onFeedChange: paint.signal,
    onArrivals: arrivals.tell,
    onApplied(rows) {
      for (const row of rows) told.onRow?.(row)
      if (isReady) counter.soon(timings.unreadMs)
    },
  })

  /** Whatever is read from the server goes through here: it is the proof that the server can be read. */
  async function reading<T>(read: () => Promise<T>): Promise<T> {
    try {
      const answer = await read()
      status.note({ lastReadAt: Date.now(), unreadableSince: null })
      return answer
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unauthenticated') endSession()
      else
        status.note({
          unreadableSince: status.evidence().unreadableSince ?? status.evidence().lastReadAt ?? Date.now(),
        })
      throw error
    }
  }

  async function pull(): Promise<boolean> {
    const pulled = await reading(() =>
      api.post('streams/catch-up', catchUpSchema, { cursors: readers.cursors() }),
    )
    const hasMore = Object.entries(pulled).filter(([stream, answer]) =>
      readers.hearPulled(stream, answer, isAbsent),
    )
    if (hasMore.length > 0) return true
    if (status.evidence().joinedAt !== null) isAbsent = false
    isReady = true
    paint.signal()
    return false
  }

  /** Compares positions: joins, leaves, counts, and pulls when any stream is elsewhere. */
  async function check(): Promise<boolean> {
    const heads = await reading(() => api.get('streams', headsSchema))
    follow(heads)
    if (readers.isBehind(heads)) await puller.now()
    status.note({ isBehind: false })
    return false
  }

  function follow(heads: Heads) {
    const { begun, ended } = readers.keep(heads)
    for (const stream of ended) connection.leave(stream)
    for (const stream of begun) connection.join(stream)
    if (begun.length > 0 && status.evidence().joinedAt !== null) watchdog.watch()
    const count = Math.min(
      100,
      Object.values(heads).reduce((sum, head) => sum + head.unread, 0),
    )
    if (count === unread) return
    unread = count
    unreadChanges.tell()
  }

  function hearEvent(channel: string, event: string, data: unknown) {
    const now = Date.now()
    if (event === 'heartbeat') {
      heartbeat.hear(data, now)
      status.note({ heartbeatSentAt: heartbeat.sentAt() })
    } else if (event === 'access.changed') {
      checker.soon()
    } else if (event === 'stream.advanced') {
      const position = positionSchema.safeParse(data)
      if (position.success && readers.isBehindOf(channel, position.data)) puller.soon()
    } else {
      const row = rowSchema.safeParse(data)
      if (!row.success || readers.hear(row.data)) puller.soon(timings.holeMs)
    }
  }

  function endSession() {
    if (status.evidence().isSignedOut) return
    status.note({ isSignedOut: true })
    stop()
    told.onSignedOut()
  }

  const puller = createPuller({ pull, timings })
  const checker = createPuller({ pull: check, timings })
  const counter = createPuller({ pull: check, timings })
  const auth = createChannelAuth({ timings, onSignedOut: endSession })
  const connection = openConnection(
    settings,
    {
      onLink: (event) => supervisor.hear(event),
      onFrame: () => status.note({ lastFrameAt: Date.now() }),
      onEvent: hearEvent,
      onJoined: () => watchdog.hearJoined(),
      authorize: auth.authorize,
    },
    timings,
  )
  const supervisor = superviseLink({
    connection,
    timings,
    onChange(isConnected) {
      if (isConnected) return watchdog.watch()
      watchdog.rest()
      isAbsent = isReady
      status.note({ joinedAt: null })
    },
  })
  const watchdog = createWatchdog({
    expected: readers.names,
    isJoined: connection.isJoined,
    waitMs: timings.watchdogMs,
    onAllJoined() {
      status.note({ joinedAt: Date.now(), heartbeatSentAt: heartbeat.sentAt() })
      // Joined first, then pulled: what is committed in between comes by frame, what came before by pull.
      puller.soon(0)
    },
    onBarking: supervisor.renew,
  })

  function start() {
    status.note({ isOnline: navigator.onLine })
    checker.now().then(supervisor.start, supervisor.start)
    let nextCheckAt = Date.now() + timings.positionCheckMs
    timers.add(
      setInterval(() => {
        status.note({ isOnline: navigator.onLine })
        const now = Date.now()
        const isLive = status.get().state === 'live'
        if (!isLive) nextCheckAt = Math.min(nextCheckAt, now + timings.pollMaxMs)
        if (now < nextCheckAt) return
        const poll = timings.pollMinMs + (timings.pollMaxMs - timings.pollMinMs) * Math.random()
        nextCheckAt = now + (isLive ? timings.positionCheckMs : poll)
        checker.soon(0)
      }, timings.tickMs),
    )
    stopReturns = watchReturns(() => {
      supervisor.nudge()
      checker.soon()
    }, timings)
  }

  function stop() {
    for (const timer of timers) clearInterval(timer)
    timers.clear()
    stopReturns()
    for (const one of [puller, checker, counter]) one.stop()
    watchdog.rest()
    supervisor.stop()
  }

  return {
    start,
    stop,
    feed: { subscribe: paint.subscribe, rows: readers.feed.rows },
    arrivals: { subscribe: arrivals.subscribe },
    status: { subscribe: status.subscribe, get: status.get },
    unread: { subscribe: unreadChanges.subscribe, get: () => unread },
    async markRead(upTo: Record<string, number>) {
      follow(await reading(() => api.post('notifications/read', headsSchema, { up_to: upTo })))
    },
    ready: () => isReady,
  }
}
