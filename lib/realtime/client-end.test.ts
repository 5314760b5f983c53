import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLiveScreen } from './testing/screen'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const liveScreen = () => openLiveScreen({}, 3)

describe('the end', () => {
  it('of the session stops everything and is told once', async () => {
    const screen = await liveScreen()
    screen.backend.fault = 401
    await screen.pass(60_000)
    expect(screen.realtime.status.get().state).toBe('signed-out')
    expect(screen.onSignedOut).toHaveBeenCalledOnce()
    expect(screen.server.isConnected()).toBe(false)
    expect(screen.page.listeners()).toBe(0)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('of this user alone does not end the session of the other', async () => {
    const screen = await liveScreen()
    screen.backend.fault = 409
    await screen.pass(60_000)
    expect(screen.realtime.status.get().state).toBe('signed-out')
    expect(screen.onSignedOut).not.toHaveBeenCalled()
  })

  it('of the page leaves no timer, no listener and no socket; it may be started again', async () => {
    const screen = await liveScreen()
    screen.realtime.stop()
    expect(vi.getTimerCount()).toBe(0)
    expect(screen.page.listeners()).toBe(0)
    expect(screen.server.isConnected()).toBe(false)
    screen.pay('cobrador.4')
    screen.realtime.start()
    await screen.pass(11_000)
    expect(screen.shown('cobrador.4')).toEqual([4, 3, 2, 1])
    expect(screen.realtime.status.get().state).toBe('live')
  })
})
