import { createRealtime } from '../../lib/realtime/client'
import { openConnection, type RealtimeSettings } from '../../lib/realtime/connection'
import type { LinkState } from '../../lib/realtime/status'
import type { World } from '../../lib/realtime/world'
import { type Call, createDoor } from './door'

export type Reader = ReturnType<typeof openReader>
export type Session = { userId: number; cookie: string }

const frameMs = 16
const settledMs = 2_000
const nothing = () => {}
const page: World['page'] = {
  isOnline: () => true,
  isHidden: () => false,
  nextFrame: (callback) => void setTimeout(callback, frameMs),
  afterPaint: (callback) => void setTimeout(callback, frameMs),
  onLeave: () => nothing,
  onReturn: () => nothing,
}

/** One screen without a screen: all of `lib/realtime` on its real timings, and a book of what it did when. */
export function openReader({ userId, cookie }: Session, settings: RealtimeSettings) {
  const calls: Call[] = []
  const attempts: number[] = []
  const states: { state: LinkState; at: number }[] = []
  const { api, send } = createDoor(cookie, (call) => calls.push(call))

  const openCounted: World['openConnection'] = (...given) => {
    const connection = openConnection(...given)
    return {
      ...connection,
      connect() {
        attempts.push(Date.now())
        connection.connect()
      },
    }
  }
  const realtime = createRealtime(
    { api, userId, settings, onSignedOut: nothing },
    { page, tabs: null, snapshots: null, openConnection: openCounted, send, random: Math.random },
  )
  realtime.status.subscribe(() => {
    const { state } = realtime.status.get()
    if (state !== states.at(-1)?.state) states.push({ state, at: Date.now() })
  })

  return {
    start: realtime.start,
    stop: realtime.stop,
    isJoined: () => realtime.diagnose().joinedAt !== null,
    isLive: () => realtime.status.get().state === 'live',
    /** Epoch ms of each call to the door, and of each attempt of the socket. */
    calls,
    attempts,
    streams: () => realtime.diagnose().streams.map(({ name }) => name),
    timesListed: (amount: string) =>
      [...realtime.feed.rows()].filter(({ fields }) => fields.amount === amount).length,
    /** Epoch ms since when it is live, provided that it was not so at some moment after `since`. */
    liveAgainAt(since: number): number | null {
      const last = states.at(-1)
      if (last?.state !== 'live' || last.at < since) return null
      // Joined and still pulling is live for a moment.
      return Date.now() - last.at >= settledMs ? last.at : null
    },
  }
}
