import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createToastLife } from './toast-life'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('lets each toast go six seconds after its last news, whatever comes beside it', () => {
  const dismiss = vi.fn()
  const life = createToastLife(dismiss, () => false)
  life.begin('first')
  vi.advanceTimersByTime(4_000)
  life.begin('second')
  vi.advanceTimersByTime(2_000)
  expect(dismiss.mock.calls).toEqual([['first']])
  life.begin('second')
  vi.advanceTimersByTime(5_999)
  expect(dismiss).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(1)
  expect(dismiss).toHaveBeenLastCalledWith('second')
})

it('keeps a toast that is held until it is let go', () => {
  const dismiss = vi.fn()
  let isHeld = true
  createToastLife(dismiss, () => isHeld).begin('first')
  vi.advanceTimersByTime(20_000)
  expect(dismiss).not.toHaveBeenCalled()
  isHeld = false
  vi.advanceTimersByTime(1_000)
  expect(dismiss).toHaveBeenCalledWith('first')
})

it('dismisses nothing after it is stopped', () => {
  const dismiss = vi.fn()
  const life = createToastLife(dismiss, () => false)
  life.begin('first')
  life.stop()
  vi.advanceTimersByTime(20_000)
  expect(dismiss).not.toHaveBeenCalled()
})
