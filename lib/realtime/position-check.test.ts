import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openScreen } from './testing/screen'

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
