import { afterEach, beforeEach, expect, it, vi } from 'vitest'
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
