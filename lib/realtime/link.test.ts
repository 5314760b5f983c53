import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openScreen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

async function liveScreen(options: Parameters<typeof openScreen>[0] = {}) {
  const screen = openScreen(options)
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.realtime.status.get().state).toBe('live')
  screen.backend.asked.length = 0
  screen.server.attempts.length = 0
  return screen
}

const asked = (screen: Awaited<ReturnType<typeof liveScreen>>, path: string) =>
  screen.backend.asked.filter((one) => one === path).length

describe('a socket that is lost', () => {
  it('is not missed: what happened meanwhile is pulled after every channel is joined again', async () => {
    const screen = await liveScreen()
    screen.server.mode = 'refusing'
    screen.server.drop()
    const missed = [screen.pay('cobrador.4'), screen.pay('cobrador.5')]
    await screen.pass(3_000)
    expect(screen.realtime.status.get().state).toBe('polling')
    screen.server.mode = 'up'
    await screen.pass(4_500)
    expect(screen.shown().sort()).toEqual(missed.map(({ id }) => id).sort())
    expect(screen.arrivals.flat()).toHaveLength(2)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('costs one signing, one pull and at most one question for the streams', async () => {
    const screen = await liveScreen()
    screen.server.drop()
    await screen.pass(6_000)
    expect(asked(screen, 'broadcasting/auth')).toBe(1)
    expect(asked(screen, 'streams/catch-up')).toBe(1)
    expect(asked(screen, 'streams')).toBeLessThanOrEqual(1)
  })

  it.each([0.02, 0.5, 0.98])(
    'is tried again between now and 4 s, and never later than 4 s after that (%f)',
    async (drawn) => {
      const screen = await liveScreen({ random: () => drawn })
      screen.server.mode = 'refusing'
      const lostAt = Date.now()
      screen.server.drop()
      await screen.pass(60_000)
      const [first = 0, ...later] = screen.server.attempts
      expect(first - lostAt).toBeGreaterThan(0)
      expect(first - lostAt).toBeLessThanOrEqual(4_000)
      expect(later.length).toBeGreaterThan(12)
      let before = first
      for (const at of later) {
        expect(at - before).toBeGreaterThanOrEqual(1_000)
        expect(at - before).toBeLessThanOrEqual(4_000)
        before = at
      }
    },
  )

  it('is given the time that a slow network needs', async () => {
    const screen = await liveScreen()
    screen.backend.latencyMs = 2_000
    await screen.pass(30_000)
    screen.server.mode = 'refusing'
    screen.server.drop()
    screen.server.attempts.length = 0
    await screen.pass(40_000)
    const [first = 0, second = 0] = screen.server.attempts
    expect(second - first).toBeGreaterThanOrEqual(8_000)
  })

  it('is tried at once when the network is back or the screen is looked at', async () => {
    const screen = await liveScreen({ random: () => 0.98 })
    screen.server.drop()
    await screen.pass(1_500)
    expect(screen.server.attempts).toHaveLength(0)
    screen.page.comeBack()
    expect(screen.server.attempts).toHaveLength(1)
    await screen.pass(500)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('with a code that forbids trying again is tried again slowly', async () => {
    const screen = await liveScreen()
    screen.server.mode = 'fatal'
    screen.server.drop()
    await screen.pass(28_000)
    expect(screen.server.attempts).toHaveLength(1)
    screen.server.mode = 'up'
    await screen.pass(16_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })
})

describe('a return to the screen', () => {
  it('keeps a link whose last frame is young, and asks where the streams stand', async () => {
    const screen = await liveScreen()
    screen.page.comeBack()
    await screen.pass(500)
    expect(screen.server.attempts).toHaveLength(0)
    expect(screen.backend.asked).toEqual(['streams'])
  })

  it('renews a link over another network, once for all that is told of it', async () => {
    const screen = await liveScreen()
    screen.page.comeBack(true)
    screen.page.comeBack()
    screen.page.comeBack()
    await screen.pass(500)
    expect(screen.server.attempts).toHaveLength(1)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('after a sleep renews the link, marks what was missed and how long it was away', async () => {
    const screen = await liveScreen()
    const sleptMs = 12 * 60_000
    const missed = screen.log.append('cobrador.4')
    vi.setSystemTime(Date.now() + sleptMs)
    await screen.pass(13_000)
    expect(screen.realtime.feed.rows()[0]).toMatchObject({ id: missed.id, recovered: true })
    const [mark] = screen.realtime.feed.marks()
    expect(mark).toMatchObject({ kind: 'absence', rows: 1 })
    if (mark?.kind === 'absence') expect(mark.to - mark.from).toBeGreaterThanOrEqual(sleptMs)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('gives up a read that hangs in a connection which is no more', async () => {
    const screen = await liveScreen()
    screen.backend.fault = 'hanging'
    await screen.pass(30_000)
    const before = screen.backend.asked.length
    screen.backend.fault = null
    screen.page.comeBack(true)
    await screen.pass(500)
    expect(screen.backend.asked.length).toBeGreaterThan(before)
    expect(screen.realtime.status.get().state).toBe('live')
  })
})

describe('a channel', () => {
  it('that is never confirmed makes the link be renewed after 5 s', async () => {
    const screen = await liveScreen()
    screen.server.ignored.add('cobrador.5')
    screen.server.drop()
    await screen.pass(2_250)
    expect(screen.server.attempts).toHaveLength(1)
    expect(screen.realtime.status.get().state).toBe('polling')
    await screen.pass(8_000)
    expect(screen.server.attempts.length).toBeGreaterThan(1)
    screen.server.ignored.clear()
    await screen.pass(10_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('that Laravel refuses is not asked for again on this socket, and the streams are', async () => {
    const screen = await liveScreen()
    screen.backend.sign = (channel) =>
      channel.endsWith('cobrador.5') ? { status: 403 } : { auth: `key:${channel}` }
    screen.server.drop()
    await screen.pass(3_000)
    const attempts = screen.server.attempts.length
    screen.backend.asked.length = 0
    await screen.pass(10_000)
    expect(screen.server.attempts).toHaveLength(attempts)
    expect(asked(screen, 'broadcasting/auth')).toBe(0)
    expect(screen.realtime.status.get().state).toBe('polling')
    screen.log.close('cobrador.5')
    await screen.pass(16_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('is signed as soon as Laravel is back, on the same socket', async () => {
    const screen = await liveScreen()
    screen.server.drop()
    screen.backend.fault = 502
    await screen.pass(20_000)
    expect(screen.server.isConnected()).toBe(true)
    expect(screen.server.joined()).toEqual([])
    expect(screen.realtime.status.get().state).toBe('offline')
    const attempts = screen.server.attempts.length
    screen.backend.fault = null
    await screen.pass(7_000)
    expect(screen.server.joined()).toEqual(['cobrador.4', 'cobrador.5'])
    expect(screen.server.attempts).toHaveLength(attempts)
    await screen.pass(10_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('refused because the session ended ends everything', async () => {
    const screen = await liveScreen()
    screen.backend.fault = 401
    screen.server.drop()
    await screen.pass(4_000)
    expect(screen.onSignedOut).toHaveBeenCalledOnce()
    expect(screen.realtime.status.get().state).toBe('signed-out')
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
    expect(screen.realtime.feed.rows()[0]?.recovered).toBeUndefined()
  })
})

describe('the word "live"', () => {
  it('ends within its bound when the link goes silent', async () => {
    const screen = await liveScreen()
    await screen.pass(13_000, { isServerAlive: false })
    expect(screen.realtime.status.get().state).not.toBe('live')
  })

  it('ends within its bound when heartbeats stop, and says that the server is silent', async () => {
    const screen = await liveScreen()
    for (let second = 0; second < 31; second++) {
      screen.server.pong()
      await screen.pass(1_000, { isServerAlive: false })
    }
    expect(screen.realtime.status.get()).toMatchObject({ state: 'polling', isSilent: true })
  })

  it('ends when nothing can be read, with the hour of the last contact', async () => {
    const screen = await liveScreen()
    const { lastFrameAt } = screen.realtime.status.get()
    screen.backend.fault = 'unreachable'
    screen.server.mode = 'refusing'
    screen.server.drop()
    await screen.pass(16_000)
    const status = screen.realtime.status.get()
    expect(status.state).toBe('offline')
    expect(Math.abs(status.since - (lastFrameAt ?? 0))).toBeLessThan(1_500)
  })

  it('ends at once without a network', async () => {
    const screen = await liveScreen()
    screen.page.isOnline = false
    await screen.pass(1_000)
    expect(screen.realtime.status.get().state).toBe('offline')
  })
})
