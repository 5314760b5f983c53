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
