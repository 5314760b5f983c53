import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLiveScreen, openScreen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

it('asks at most once a second about a stream that is named and never answered', async () => {
  const screen = openScreen()
  screen.backend.unanswered.add('cobrador.5')
  screen.realtime.start()
  await screen.pass(10_000)
  const asked = screen.backend.asked.filter((path) => path === 'streams').length
  expect(asked).toBeGreaterThan(1)
  expect(asked).toBeLessThanOrEqual(11)
})

it('does not call the screen whole while a hole that came after its question still stands', async () => {
  const screen = await openLiveScreen()
  screen.backend.latencyMs = 400
  screen.page.comeBack()
  await screen.pass(250)
  screen.backend.fault = 'hanging'
  screen.backend.faultyPath = 'streams/catch-up'
  screen.pay('cobrador.4', { isLost: true })
  screen.pay('cobrador.4')
  await screen.pass(2_000)
  expect(screen.realtime.status.get().state).toBe('catching-up')
})

describe('a server that is busy', () => {
  async function busyScreen() {
    const screen = await openLiveScreen()
    Object.assign(screen.backend, { fault: 503, retryAfterSeconds: 10 })
    screen.page.comeBack()
    await screen.pass(1_000)
    return screen
  }

  it('is asked again no sooner than it said, though the pace of polling be faster', async () => {
    const screen = await busyScreen()
    await screen.pass(58_000)
    expect(screen.backend.asked.filter((path) => path === 'streams')).toHaveLength(4)
  })

  it('is not "sin conexión" while frames come, nor "en vivo" for longer than 30 s', async () => {
    const screen = await busyScreen()
    const { status } = screen.realtime
    const { id } = screen.pay('cobrador.4')
    expect(screen.shown()).toEqual([id])
    await screen.pass(30_000)
    expect(status.get().state).toBe('catching-up')
    await screen.pass(60_000)
    expect(status.get().state).toBe('catching-up')
    screen.backend.fault = null
    await screen.pass(15_000)
    expect(status.get().state).toBe('live')
  })

  it('is "sin conexión" without a socket, since the hour of the last contact', async () => {
    const screen = await busyScreen()
    screen.server.mode = 'refusing'
    screen.server.drop()
    const lostAt = Date.now()
    await screen.pass(20_000)
    const { state, since } = screen.realtime.status.get()
    expect(state).toBe('offline')
    expect(since).toBeLessThanOrEqual(lostAt)
  })
})

it('is no proof for longer than 30 s: a question that stays unanswered takes the word "en vivo" away', async () => {
  const screen = await openLiveScreen()
  screen.page.comeBack()
  await screen.pass(1_000)
  const readAt = Date.now()
  screen.backend.latencyMs = 8_000
  const { status } = screen.realtime
  while (status.get().state === 'live' && Date.now() - readAt < 60_000) await screen.pass(250)
  expect(Date.now() - readAt).toBeLessThanOrEqual(31_000)
  expect(status.get().state).toBe('catching-up')
  await screen.pass(4_000)
  expect(status.get().state).toBe('live')
})

describe('what a user may hear', () => {
  it('begins with a poke: the new stream is joined and read, and its past is no news', async () => {
    const screen = await openLiveScreen({}, 3)
    screen.log.open('cobrador.6')
    const past = screen.log.append('cobrador.6')
    screen.server.publish('cobrador.4', 'access.changed', { user_id: 2 })
    await screen.pass(1_000)
    expect(screen.server.joined()).toContain('cobrador.6')
    expect(screen.shown('cobrador.6')).toEqual([past.id])
    expect(screen.arrivals).toEqual([])
    const { id } = screen.pay('cobrador.6')
    expect(screen.arrivals.flat().map((row) => row.id)).toEqual([id])
  })

  it('ends: the rows are forgotten and the channel is left', async () => {
    const screen = await openLiveScreen({}, 3)
    screen.log.close('cobrador.4')
    await screen.pass(30_000)
    expect(screen.shown('cobrador.4')).toEqual([])
    expect(screen.server.joined()).toEqual(['cobrador.5'])
    expect(screen.realtime.status.get().state).toBe('live')
  })
})

it('a log restored from a backup replaces the stream, and a mark says so', async () => {
  const screen = await openLiveScreen({}, 3)
  screen.log.restore('cobrador.4', 1)
  await screen.pass(30_000)
  expect(screen.shown('cobrador.4')).toEqual([1])
  expect(screen.realtime.feed.marks()).toMatchObject([{ kind: 'reset', stream: 'cobrador.4' }])
  expect(screen.arrivals).toEqual([])
})
