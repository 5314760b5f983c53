import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLiveScreen, openScreen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

describe('a return to the screen', () => {
  it('keeps a link whose last frame is young, and asks where the streams stand', async () => {
    const screen = await openLiveScreen()
    screen.page.comeBack()
    await screen.pass(500)
    expect(screen.server.attempts).toHaveLength(0)
    expect(screen.backend.asked).toEqual(['streams'])
  })

  it('renews a link over another network, once for all that is told of it', async () => {
    const screen = await openLiveScreen()
    for (const isNetworkNew of [true, false, true]) screen.page.comeBack(isNetworkNew)
    await screen.pass(500)
    expect(screen.server.attempts).toHaveLength(1)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('after a sleep renews the link, marks what was missed and how long it was away', async () => {
    const screen = await openLiveScreen()
    const sleptMs = 12 * 60_000
    const missed = screen.log.append('cobrador.4')
    vi.setSystemTime(Date.now() + sleptMs)
    await screen.pass(13_000)
    expect(screen.realtime.feed.rows().at(0)).toMatchObject({ id: missed.id, recovered: true })
    const [mark] = screen.realtime.feed.marks()
    expect(mark).toMatchObject({ kind: 'absence', rows: 1 })
    if (mark?.kind === 'absence') expect(mark.to - mark.from).toBeGreaterThanOrEqual(sleptMs)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('learns the distance of the clocks anew when the one of this device was set', async () => {
    const screen = await openLiveScreen()
    screen.clock.deviceAheadMs = 3_600_000
    vi.setSystemTime(Date.now() + screen.clock.deviceAheadMs)
    await screen.pass(12_000)
    expect(screen.realtime.status.get()).toMatchObject({ state: 'live' })
  })

  it('gives up a read that hangs in a connection which is no more', async () => {
    const screen = await openLiveScreen()
    screen.backend.fault = 'hanging'
    await screen.pass(30_000)
    screen.backend.fault = null
    screen.backend.asked.length = 0
    screen.page.comeBack(true)
    await screen.pass(500)
    expect(screen.backend.asked).toContain('streams')
    expect(screen.realtime.status.get().state).toBe('live')
  })
})

describe('without the realtime server', () => {
  it('new payments come by pulling, every 12 to 15 s', async () => {
    const screen = openScreen()
    screen.server.mode = 'refusing'
    screen.realtime.start()
    await screen.pass(20_000)
    expect(screen.realtime.status.get().state).toBe('polling')
    const { id } = screen.pay('cobrador.4')
    await screen.pass(15_500)
    expect(screen.shown()).toEqual([id])
    expect(screen.arrivals.flat()).toHaveLength(1)
    expect(screen.realtime.feed.rows().at(0)?.recovered).toBeUndefined()
  })
})

describe('a link that was lost', () => {
  /** Without its socket it would be polled for at once. */
  async function openScreenReadLongAgo() {
    const screen = await openLiveScreen()
    while (!screen.backend.asked.includes('streams')) await screen.pass(1_000)
    await screen.pass(16_000)
    screen.backend.asked.length = 0
    return screen
  }

  it('is left to come back with its own pull before the server is polled', async () => {
    const screen = await openScreenReadLongAgo()
    screen.server.mode = 'refusing'
    screen.server.drop()
    await screen.pass(3_000)
    expect(screen.backend.asked).toEqual([])
    screen.server.mode = 'up'
    await screen.pass(4_000)
    expect(screen.realtime.status.get().state).toBe('live')
    expect(screen.backend.asked).toEqual(['broadcasting/auth', 'streams/catch-up'])
  })

  it('and does not come back, is polled for within 13 s of the last frame, and on', async () => {
    const screen = await openScreenReadLongAgo()
    screen.server.mode = 'refusing'
    screen.server.drop()
    await screen.pass(13_000)
    expect(screen.backend.asked).toContain('streams')
    screen.backend.asked.length = 0
    await screen.pass(16_000)
    expect(screen.backend.asked).toContain('streams')
  })

  it('and comes back without its channels, is polled for although frames come', async () => {
    const screen = await openScreenReadLongAgo()
    screen.server.ignored.add('cobrador.4')
    screen.server.drop()
    await screen.pass(14_000)
    expect(screen.backend.asked).toContain('streams')
  })
})

describe('the word "live"', () => {
  it('ends within its bound when the link goes silent', async () => {
    const screen = await openLiveScreen()
    await screen.pass(13_000, { isServerAlive: false })
    expect(screen.realtime.status.get().state).not.toBe('live')
  })

  it('ends within its bound when heartbeats stop, and says that the server is silent', async () => {
    const screen = await openLiveScreen()
    for (let second = 0; second < 31; second++) {
      screen.server.pong()
      await screen.pass(1_000, { isServerAlive: false })
    }
    expect(screen.realtime.status.get()).toMatchObject({ state: 'polling', isSilent: true })
  })

  it('ends when nothing can be read, with the hour of the last contact', async () => {
    const screen = await openLiveScreen()
    const { lastFrameAt } = screen.realtime.status.get()
    screen.backend.fault = 'unreachable'
    screen.server.mode = 'refusing'
    screen.server.drop()
    await screen.pass(16_000)
    const status = screen.realtime.status.get()
    expect(status.state).toBe('offline')
    expect(Math.abs(status.since - (lastFrameAt ?? 0))).toBeLessThan(1_500)
  })

  it('ends while what the position check found has not come', async () => {
    const screen = await openLiveScreen()
    Object.assign(screen.backend, { fault: 'hanging', faultyPath: 'streams/catch-up' })
    screen.pay('cobrador.4', { isLost: true })
    screen.page.comeBack()
    await screen.pass(2_000)
    expect(screen.realtime.status.get().state).toBe('catching-up')
  })

  it('ends at once without a network', async () => {
    const screen = await openLiveScreen()
    screen.page.isOnline = false
    await screen.pass(1_000)
    expect(screen.realtime.status.get().state).toBe('offline')
  })
})
