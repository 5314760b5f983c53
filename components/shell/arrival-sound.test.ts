import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openBrowser } from '@/lib/realtime/testing/fake-browser'
import { createArrivalSound } from './arrival-sound'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

type Given = {
  isWanted?: () => Promise<boolean>
  canPlay?: () => boolean
  browser?: ReturnType<typeof openBrowser>
}

function open({ isWanted = async () => true, canPlay = () => true, browser }: Given = {}) {
  const play = vi.fn()
  const loudspeaker = { canPlay, play, stop: () => {} }
  const sound = createArrivalSound({ isWanted, loudspeaker, tabs: browser?.openTab().tabs ?? null })
  return { ...sound, play }
}

it('is one for all the toasts that appear within a second', async () => {
  const { announce, play } = open()
  announce()
  announce()
  await vi.advanceTimersByTimeAsync(999)
  announce()
  expect(play).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(1)
  announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(play).toHaveBeenCalledTimes(2)
})

it('is one a second while toasts keep appearing', async () => {
  const { announce, play } = open()
  for (let count = 0; count < 30; count += 1) {
    announce()
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(play).toHaveBeenCalledTimes(3)
})

it('asks each time whether it is wanted', async () => {
  let wanted = false
  const { announce, play } = open({ isWanted: async () => wanted })
  announce()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(play).not.toHaveBeenCalled()
  wanted = true
  announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(play).toHaveBeenCalledOnce()
})

it('is left out when nobody can say whether it is wanted', async () => {
  const { announce, play } = open({ isWanted: () => Promise.reject(new Error('no network')) })
  announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(play).not.toHaveBeenCalled()
})

it('tells when its toast appeared, however long the answer took', async () => {
  const { announce, play } = open({
    isWanted: () => new Promise((resolve) => setTimeout(resolve, 700, true)),
  })
  const appearedAt = performance.now()
  announce()
  await vi.advanceTimersByTimeAsync(700)
  expect(play).toHaveBeenCalledExactlyOnceWith(appearedAt)
})

it('is heard as a sample at any hour', () => {
  const { sample, play } = open({ isWanted: async () => false })
  sample()
  expect(play).toHaveBeenCalledOnce()
})

it('is one for all the toasts that appear within a second in the tabs of a browser', async () => {
  const browser = openBrowser()
  const tabs = [open({ browser }), open({ browser }), open({ browser })]
  const plays = () => tabs.map(({ play }) => play.mock.calls.length).reduce((sum, count) => sum + count)
  for (const { announce } of tabs) announce()
  await vi.advanceTimersByTimeAsync(999)
  for (const { announce } of tabs) announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(plays()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  for (const { announce } of tabs) announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(plays()).toBe(2)
})

it('is left to another tab by one that could not let it out', async () => {
  const browser = openBrowser()
  const [untouched, touched] = [open({ browser, canPlay: () => false }), open({ browser })]
  untouched.announce()
  touched.announce()
  await vi.advanceTimersByTimeAsync(0)
  expect([untouched.play.mock.calls, touched.play.mock.calls]).toEqual([[], [[expect.any(Number)]]])
})

it('is heard again at once after the clock was set back', async () => {
  const browser = openBrowser()
  const { announce, play } = open({ browser })
  announce()
  await vi.advanceTimersByTimeAsync(1_000)
  vi.setSystemTime(Date.now() - 3_600_000)
  announce()
  await vi.advanceTimersByTimeAsync(0)
  expect(play).toHaveBeenCalledTimes(2)
})
