import { expect, vi } from 'vitest'
import type { Row } from '../../streams/schema'
import { createRealtime } from '../client'
import type { Snapshots } from '../snapshots'
import type { Tabs } from '../tabs'
import { createFakePage } from './fake-page'
import { createFakeSocket } from './fake-socket'
import { createLogBackend } from './log-backend'
import { createStreamLog, onTheWire, type StreamLog } from './stream-log'

const settings = { key: 'key', host: '127.0.0.1', port: 1, scheme: 'ws' as const }

type ScreenOptions = {
  userId?: number
  streams?: readonly string[]
  random?: () => number
  tabs?: Tabs | null
  log?: StreamLog
  snapshots?: Snapshots | null
}

/** A whole screen on fake timers: the real realtime part, a log, a server, a page, and what its user was told. */
export function openScreen({
  userId = 2,
  streams = ['cobrador.4', 'cobrador.5'],
  random,
  tabs = null,
  log = createStreamLog(streams),
  snapshots = null,
}: ScreenOptions = {}) {
  const backend = createLogBackend(log, userId)
  const { open, server } = createFakeSocket()
  const { page, control } = createFakePage()
  const onSignedOut = vi.fn()
  const arrivals: Row[][] = []
  const applied: Row[] = []
  const realtime = createRealtime(
    { api: backend.api, userId, settings, onSignedOut, onRow: (row) => void applied.push(row) },
    { page, tabs, snapshots, openConnection: open, send: backend.send, random: random ?? (() => 0.5) },
  )
  realtime.arrivals.subscribe((rows) => void arrivals.push([...rows]))

  const clock = { deviceAheadMs: 0 }

  return {
    log,
    clock,
    backend,
    server,
    page: control,
    realtime,
    onSignedOut,
    arrivals,
    applied,
    /** A payment is committed, and its frame sent at once; `isLost` loses the frame alone. */
    pay(stream: string, { actorId = 4, isLost = false } = {}) {
      const row = log.append(stream, { actorId })
      if (!isLost) server.publish(stream, 'payment.received', onTheWire(row))
      return row
    },
    beat: () =>
      server.publish('heartbeat', 'heartbeat', {
        sent_at: new Date(Date.now() - clock.deviceAheadMs).toISOString(),
      }),
    /** Lets time pass as it does for a healthy page: a beat every 10 s, a pong every 8, frames painted. */
    async pass(ms: number, { isServerAlive = true } = {}) {
      for (let passed = 0; passed < ms; passed += 250) {
        await vi.advanceTimersByTimeAsync(Math.min(250, ms - passed))
        control.paint()
        const now = Math.floor(Date.now() / 250)
        if (isServerAlive && now % 40 === 0) this.beat()
        if (isServerAlive && now % 32 === 0) server.pong()
      }
    },
    shown: (stream?: string) =>
      [...realtime.feed.rows()]
        .filter((row) => stream === undefined || row.stream === stream)
        .map(({ id }) => id),
  }
}

export type Screen = ReturnType<typeof openScreen>

/** A screen that has come to say "live", with what it asked for until then forgotten. */
export async function openLiveScreen(options?: ScreenOptions, rowsAtStart = 0) {
  const screen = openScreen(options)
  for (let row = 0; row < rowsAtStart; row++) screen.log.append('cobrador.4')
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.realtime.status.get().state).toBe('live')
  screen.backend.asked.length = 0
  screen.server.attempts.length = 0
  return screen
}
