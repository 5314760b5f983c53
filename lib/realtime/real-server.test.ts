import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { Row } from '../streams/schema'
import { createRealtime } from './client'
import { openConnection, type RealtimeSettings } from './connection'
import { createFakePage } from './testing/fake-page'
import { type Hub, launchHub } from './testing/hub'
import { createLogBackend } from './testing/log-backend'
import { createStreamLog, onTheWire } from './testing/stream-log'
import { scaledTimings } from './timings'

// A manager; all rows are his cobradores'.
const userId = 2
const scale = 10
const timings = scaledTimings(scale)
const patience = { timeout: 10_000, interval: 10 }

let hub: Hub
let beating: ReturnType<typeof setInterval>
const opened: (() => void)[] = []

beforeAll(async () => {
  hub = await launchHub()
  const beat = () => hub.publish('heartbeat', 'heartbeat', { sent_at: new Date().toISOString() })
  beating = setInterval(() => void beat().catch(() => undefined), 10_000 / scale)
}, 30_000)
afterEach(() => {
  for (const close of opened.splice(0)) close()
})
afterAll(async () => {
  clearInterval(beating)
  await hub.kill()
})

/** The real pusher-js and Echo over a real socket; Laravel's side is the log, behind real envelopes. */
function openScreen(changed: Partial<RealtimeSettings> = {}) {
  const log = createStreamLog(['cobrador.4', 'cobrador.5'])
  const backend = createLogBackend(log, userId)
  backend.sign = hub.sign
  const { page, control } = createFakePage()
  const painting = setInterval(control.paint, 16)
  const onSignedOut = vi.fn()
  const realtime = createRealtime(
    { api: backend.api, userId, settings: { ...hub.settings(), ...changed }, onSignedOut, timings },
    { page, openConnection, send: backend.send, random: Math.random },
  )
  const arrived: Row[] = []
  realtime.arrivals.subscribe((rows) => void arrived.push(...rows))
  opened.push(() => {
    clearInterval(painting)
    realtime.stop()
  })
  return {
    log,
    backend,
    realtime,
    onSignedOut,
    arrived,
    async pay(stream: string) {
      const row = log.append(stream)
      await hub.publish(`private-${stream}`, 'payment.received', onTheWire(row)).catch(() => undefined)
      return row.id
    },
    shown: () => realtime.feed.rows().map(({ id }) => id),
    becomes: (state: string) => vi.waitFor(() => expect(realtime.status.get().state).toBe(state), patience),
  }
}

it('an event reaches the feed through the socket, and nothing is pulled for it', async () => {
  const screen = openScreen()
  screen.log.append('cobrador.4')
  screen.realtime.start()
  await screen.becomes('live')
  const pulls = () => screen.backend.asked.filter((path) => path === 'streams/catch-up').length
  const before = pulls()
  const id = await screen.pay('cobrador.4')
  await vi.waitFor(() => expect(screen.shown()).toEqual([id, 1]), patience)
  expect(screen.arrived.map((row) => row.id)).toEqual([id])
  expect(pulls()).toBe(before)
}, 30_000)

it('a server that is gone for as long as ten seconds costs no row and doubles none', async () => {
  const screen = openScreen()
  screen.realtime.start()
  await screen.becomes('live')
  const paid = [await screen.pay('cobrador.4')]
  await vi.waitFor(() => expect(screen.shown()).toEqual(paid), patience)

  await hub.kill()
  await screen.becomes('polling')
  for (const stream of ['cobrador.4', 'cobrador.5', 'cobrador.4']) paid.push(await screen.pay(stream))
  const goneUntil = Date.now() + 10_000 / scale
  await vi.waitUntil(() => Date.now() >= goneUntil, patience)
  await hub.start()

  await screen.becomes('live')
  paid.push(await screen.pay('cobrador.5'))
  await vi.waitFor(() => expect(screen.shown().sort()).toEqual(paid), patience)
  expect(screen.arrived.map((row) => row.id).sort()).toEqual(paid)
}, 30_000)

it('a signature that the server does not take is noticed, and the next one is tried', async () => {
  const screen = openScreen()
  screen.backend.sign = () => ({ auth: 'realtime-key:forged' })
  screen.realtime.start()
  await screen.becomes('polling')
  screen.backend.sign = hub.sign
  await screen.becomes('live')
}, 30_000)

it('a key that the server does not know is tried again slowly, and the rows still come', async () => {
  const screen = openScreen({ key: 'unknown' })
  screen.realtime.start()
  await screen.becomes('polling')
  const id = await screen.pay('cobrador.4')
  await vi.waitFor(() => expect(screen.shown()).toEqual([id]), patience)
}, 30_000)

it('a screen that is stopped and started again uses its socket anew', async () => {
  const screen = openScreen()
  screen.realtime.start()
  await screen.becomes('live')
  screen.realtime.stop()
  const id = await screen.pay('cobrador.4')
  screen.realtime.start()
  await vi.waitFor(() => expect(screen.shown()).toEqual([id]), patience)
  await screen.becomes('live')
}, 30_000)
