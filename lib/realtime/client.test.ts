import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLiveScreen, openScreen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const liveScreen = () => openLiveScreen({}, 3)

describe('a screen that opens', () => {
  it('shows the newest rows, tells none of them, and is ready', async () => {
    const screen = await liveScreen()
    expect(screen.shown('cobrador.4')).toEqual([3, 2, 1])
    expect(screen.arrivals).toEqual([])
    expect(screen.applied).toEqual([])
    expect(screen.realtime.ready()).toBe(true)
    expect(screen.realtime.unread.get()).toBe(3)
  })

  it('asks for all its channels in one call', async () => {
    const screen = openScreen({ streams: ['cobrador.4', 'cobrador.5', 'cobrador.6'] })
    screen.realtime.start()
    await screen.pass(1_000)
    expect(screen.server.joined()).toEqual(['cobrador.4', 'cobrador.5', 'cobrador.6'])
    expect(screen.backend.asked.filter((path) => path === 'broadcasting/auth')).toHaveLength(1)
  })

  it('never says that it is live before a heartbeat has proven the server', async () => {
    const screen = openScreen()
    screen.realtime.start()
    const states = new Set<string>()
    screen.realtime.status.subscribe(() => states.add(screen.realtime.status.get().state))
    await screen.pass(29_000, { isServerAlive: false })
    expect(states).not.toContain('live')
  })
})

describe('a frame', () => {
  it('is shown at once, told once, counted by the server, and nothing is pulled for it', async () => {
    const screen = await liveScreen()
    screen.page.paint()
    const { id } = screen.pay('cobrador.4')
    expect(screen.shown('cobrador.4')[0]).toBe(id)
    expect(screen.arrivals.flat().map((row) => row.id)).toEqual([id])
    await screen.pass(1_500)
    expect(screen.realtime.unread.get()).toBe(4)
    expect(screen.backend.asked).toEqual(['streams'])
  })

  it('of what this user did himself is shown, and neither told nor counted', async () => {
    const screen = await liveScreen()
    const { id } = screen.pay('cobrador.4', { actorId: 2 })
    await screen.pass(2_000)
    expect(screen.shown('cobrador.4')[0]).toBe(id)
    expect(screen.applied.map((row) => row.id)).toEqual([id])
    expect(screen.arrivals).toEqual([])
    expect(screen.realtime.unread.get()).toBe(3)
  })

  it('in a burst is gathered: one array for the frame, and one question for the count', async () => {
    const screen = await liveScreen()
    screen.page.paint()
    const first = screen.pay('cobrador.4')
    const others = Array.from({ length: 40 }, () => screen.pay('cobrador.5'))
    expect(screen.arrivals.map((rows) => rows.length)).toEqual([1])
    screen.page.paint()
    expect(screen.arrivals.map((rows) => rows.length)).toEqual([1, 40])
    expect(screen.shown().slice(0, 41).sort()).toEqual([first, ...others].map(({ id }) => id).sort())
    await screen.pass(1_500)
    expect(screen.backend.asked).toEqual(['streams'])
  })

  it('each tenth of a second has the server asked for its count once a second', async () => {
    const screen = await liveScreen()
    for (let sent = 0; sent < 30; sent++) {
      screen.pay('cobrador.4')
      await screen.pass(100)
    }
    await screen.pass(1_100)
    expect(screen.backend.asked.length).toBeGreaterThanOrEqual(3)
    expect(screen.backend.asked.length).toBeLessThanOrEqual(5)
    expect(screen.realtime.unread.get()).toBe(33)
  })

  it('that is lost is felt by the next one, and healed within half a second', async () => {
    const screen = await liveScreen()
    const lost = screen.pay('cobrador.4', { isLost: true })
    const next = screen.pay('cobrador.4')
    expect(screen.shown('cobrador.4')[0]).toBe(3)
    await screen.pass(500)
    expect(screen.shown('cobrador.4').slice(0, 2)).toEqual([next.id, lost.id])
    expect(screen.arrivals.flat().map((row) => row.id)).toEqual([lost.id, next.id])
  })

  it('that is lost with none after it is found by the position check within 30 s', async () => {
    const screen = await liveScreen()
    const lost = screen.pay('cobrador.4', { isLost: true })
    await screen.pass(30_000)
    expect(screen.shown('cobrador.4')[0]).toBe(lost.id)
  })

  it('that carries a head alone is followed by a pull', async () => {
    const screen = await liveScreen()
    const rows = Array.from({ length: 450 }, () => screen.pay('cobrador.5', { isLost: true }))
    const { seq, epoch } = screen.log.head('cobrador.5')
    screen.server.publish('cobrador.5', 'stream.advanced', { stream: 'cobrador.5', head: seq, epoch })
    await screen.pass(1_000)
    expect(screen.shown('cobrador.5')).toEqual(rows.map(({ id }) => id).reverse())
    expect(screen.backend.asked.filter((path) => path === 'streams/catch-up')).toHaveLength(3)
  })

  it('of a type that this build does not know still takes its place', async () => {
    const screen = await liveScreen()
    screen.log.append('cobrador.4', { type: 'something_new' })
    screen.server.publish('cobrador.4', 'something.new', { nonsense: true })
    await screen.pass(1_000)
    expect(screen.realtime.feed.rows().at(0)?.type).toBe('something_new')
  })
})

it('counts to a hundred, which means more than 99', async () => {
  const screen = await liveScreen()
  for (let sent = 0; sent < 140; sent++) screen.pay('cobrador.5', { isLost: sent > 0 })
  await screen.pass(2_000)
  expect(screen.realtime.unread.get()).toBe(100)
})

describe('marking as read', () => {
  it('takes the count of the server, not of an older answer still under way', async () => {
    const screen = await liveScreen()
    screen.backend.latencyMs = 400
    screen.page.comeBack()
    await screen.pass(250)
    screen.backend.latencyMs = 0
    await screen.realtime.markRead({ 'cobrador.4': 3 })
    expect(screen.realtime.unread.get()).toBe(0)
    await screen.pass(1_000)
    expect(screen.realtime.unread.get()).toBe(0)
  })
})

it('a listener that throws costs nobody else a row', async () => {
  const screen = await liveScreen()
  screen.realtime.arrivals.subscribe(() => {
    throw new Error('a view broke')
  })
  const { id } = screen.pay('cobrador.4')
  expect(screen.shown('cobrador.4')[0]).toBe(id)
  expect(screen.applied.map((row) => row.id)).toEqual([id])
  expect(() => vi.advanceTimersByTime(1)).toThrow('a view broke')
})
