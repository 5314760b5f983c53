import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest'
import type { Row } from '../../streams/schema'
import { createRealtime } from '../client'
import { openConnection, type RealtimeSettings } from '../connection'
import { scaledTimings } from '../timings'
import { createFakePage } from './fake-page'
import { type Hub, launchHub } from './hub'
import { createLogBackend } from './log-backend'
import { createStreamLog, onTheWire } from './stream-log'

// A manager; all rows are his cobradores'.
const userId = 2
export const scale = 10
export const patience = { timeout: 10_000, interval: 10 }
const frameMs = 16
const beatMs = 10_000 / scale

/** One realtime server for the whole file, with the heartbeat that the scheduler would send. */
export function hubUnderTest(): { hub: Hub } {
  // Set before the first test runs.
  const under = {} as { hub: Hub }
  let beating: ReturnType<typeof setInterval>
  beforeAll(async () => {
    under.hub = await launchHub()
    const beat = () => under.hub.publish('heartbeat', 'heartbeat', { sent_at: new Date().toISOString() })
    beating = setInterval(() => void beat().catch(() => undefined), beatMs)
  }, 30_000)
  afterAll(async () => {
    clearInterval(beating)
    await under.hub.kill()
  })
  return under
}

/** The real pusher-js and Echo over a real socket; Laravel's side is the log, behind real envelopes. */
export function openRealScreen(hub: Hub, changed: Partial<RealtimeSettings> = {}) {
  const log = createStreamLog(['cobrador.4', 'cobrador.5'])
  const backend = createLogBackend(log, userId)
  backend.sign = hub.sign
  const { page, control } = createFakePage()
  const painting = setInterval(control.paint, frameMs)
  const onSignedOut = vi.fn()
  const settings = { ...hub.settings(), ...changed }
  const realtime = createRealtime(
    { api: backend.api, userId, settings, onSignedOut, timings: scaledTimings(scale) },
    { page, tabs: null, snapshots: null, openConnection, send: backend.send, random: Math.random },
  )
  const arrived: Row[] = []
  realtime.arrivals.subscribe((rows) => void arrived.push(...rows))
  onTestFinished(() => {
    clearInterval(painting)
    realtime.stop()
  })
  return {
    log,
    backend,
    realtime,
    onSignedOut,
    arrived: () => arrived.map(({ id }) => id),
    /** Committed, then broadcast, which may fail as it may in Laravel. */
    async pay(stream: string) {
      const row = log.append(stream)
      await hub.publish(`private-${stream}`, 'payment.received', onTheWire(row)).catch(() => undefined)
      return row.id
    },
    shown: () => [...realtime.feed.rows()].map(({ id }) => id),
    becomes: (state: string) => vi.waitFor(() => expect(realtime.status.get().state).toBe(state), patience),
  }
}
