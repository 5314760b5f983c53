import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRefresher } from './refresher'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('asks once for what many events of a second touch', () => {
  const invalidate = vi.fn()
  const refresher = createRefresher(invalidate)
  for (let event = 0; event < 40; event++) refresher.touch([['payments', 'list']])
  vi.advanceTimersByTime(100)
  expect(invalidate.mock.calls).toEqual([[['payments', 'list']]])
})

it('asks again no sooner than a second later, and does not forget', () => {
  const invalidate = vi.fn()
  const refresher = createRefresher(invalidate)
  refresher.touch([['payments']])
  vi.advanceTimersByTime(100)
  refresher.touch([['payments']])
  vi.advanceTimersByTime(999)
  expect(invalidate).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(invalidate).toHaveBeenCalledTimes(2)
})

it('does nothing for an event that touches nothing, nor after it is stopped', () => {
  const invalidate = vi.fn()
  const refresher = createRefresher(invalidate)
  refresher.touch([])
  refresher.touch([['payments']])
  refresher.stop()
  vi.advanceTimersByTime(5_000)
  expect(invalidate).not.toHaveBeenCalled()
})
