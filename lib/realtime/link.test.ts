import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLiveScreen, type Screen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const asked = (screen: Screen, path: string) => screen.backend.asked.filter((one) => one === path).length

describe('a socket that is lost', () => {
  it('is not missed: what happened meanwhile is pulled after every channel is joined again', async () => {
    const screen = await openLiveScreen()
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
    const screen = await openLiveScreen()
    screen.server.drop()
    await screen.pass(6_000)
    expect(asked(screen, 'broadcasting/auth')).toBe(1)
    expect(asked(screen, 'streams/catch-up')).toBe(1)
    expect(asked(screen, 'streams')).toBeLessThanOrEqual(1)
  })

  it.each([0.02, 0.5, 0.98])(
    'is tried again between now and 4 s, and never later than 4 s after that (%f)',
    async (drawn) => {
      const screen = await openLiveScreen({ random: () => drawn })
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
    const screen = await openLiveScreen()
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
    const screen = await openLiveScreen({ random: () => 0.98 })
    screen.server.drop()
    await screen.pass(1_500)
    expect(screen.server.attempts).toHaveLength(0)
    screen.page.comeBack()
    expect(screen.server.attempts).toHaveLength(1)
    await screen.pass(500)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('with a code that forbids trying again is tried again slowly', async () => {
    const screen = await openLiveScreen()
    screen.server.mode = 'fatal'
    screen.server.drop()
    await screen.pass(28_000)
    expect(screen.server.attempts).toHaveLength(1)
    screen.server.mode = 'up'
    await screen.pass(16_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })
})

describe('a channel', () => {
  it('that is never confirmed makes the link be renewed after 5 s', async () => {
    const screen = await openLiveScreen()
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

  it('is given its 5 s from the signature on, however long that took', async () => {
    const screen = await openLiveScreen()
    screen.server.ignored.add('cobrador.5')
    screen.backend.latencyMs = 4_750
    screen.server.drop()
    await screen.pass(2_000)
    expect(screen.server.attempts).toHaveLength(1)
    await screen.pass(4_750 + 4_500)
    expect(screen.server.attempts).toHaveLength(1)
    await screen.pass(5_000)
    expect(screen.server.attempts.length).toBeGreaterThan(1)
  })

  it('that Laravel refuses is not asked for again on this socket, and the streams are', async () => {
    const screen = await openLiveScreen()
    screen.backend.sign = (channel) =>
      channel.endsWith('cobrador.5') ? { status: 403 } : { auth: `key:${channel}` }
    screen.server.drop()
    await screen.pass(3_000)
    expect(asked(screen, 'streams')).toBe(1)
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
    const screen = await openLiveScreen()
    screen.server.drop()
    screen.backend.fault = 502
    await screen.pass(20_000)
    expect(screen.server.isConnected()).toBe(true)
    expect(screen.server.joined()).toEqual([])
    expect(screen.realtime.status.get().state).toBe('offline')
    screen.backend.fault = null
    await screen.pass(7_000)
    expect(screen.server.joined()).toEqual(['cobrador.4', 'cobrador.5'])
    expect(screen.server.attempts).toHaveLength(1)
    await screen.pass(10_000)
    expect(screen.realtime.status.get().state).toBe('live')
  })

  it('refused once and then signed, but never confirmed, makes the link be renewed all the same', async () => {
    const screen = await openLiveScreen()
    const { sign } = screen.backend
    screen.backend.sign = () => ({ status: 403 })
    screen.server.drop()
    await screen.pass(3_000)
    screen.backend.sign = sign
    screen.server.ignored.add('cobrador.5')
    screen.server.drop()
    screen.server.attempts.length = 0
    await screen.pass(12_000)
    expect(screen.server.attempts.length).toBeGreaterThan(1)
  })

  it('refused because the session ended ends everything', async () => {
    const screen = await openLiveScreen()
    screen.backend.fault = 401
    screen.server.drop()
    await screen.pass(4_000)
    expect(screen.onSignedOut).toHaveBeenCalledOnce()
    expect(screen.realtime.status.get().state).toBe('signed-out')
  })
})
