// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { browserPage } from './page'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

function hide(isHidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden)
}

/** Frames come when the test paints, as a browser leaves them out while the page is hidden. */
function framesOf() {
  const frames = new Map<number, FrameRequestCallback>()
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => {
    frames.set(frames.size + 1, callback)
    return frames.size
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => void frames.delete(frame))
  return () => {
    const due = [...frames.values()]
    frames.clear()
    for (const callback of due) callback(0)
  }
}

describe('the next frame', () => {
  it('of a page that is seen is the one before the next paint, and only that', () => {
    const paint = framesOf()
    const callback = vi.fn()
    browserPage.nextFrame(callback)
    paint()
    vi.advanceTimersByTime(60_000)
    expect(callback).toHaveBeenCalledOnce()
  })

  it('of a hidden page comes without a paint', () => {
    framesOf()
    hide(true)
    const callback = vi.fn()
    browserPage.nextFrame(callback)
    vi.advanceTimersByTime(20)
    expect(callback).toHaveBeenCalledOnce()
  })

  it('of a page that was hidden after it was asked for comes too, once', () => {
    const paint = framesOf()
    const callback = vi.fn()
    browserPage.nextFrame(callback)
    hide(true)
    vi.advanceTimersByTime(250)
    hide(false)
    paint()
    expect(callback).toHaveBeenCalledOnce()
  })
})

it('runs what waits for a paint after it, not in the frame before', () => {
  const paint = framesOf()
  const callback = vi.fn()
  browserPage.afterPaint(callback)
  paint()
  expect(callback).not.toHaveBeenCalled()
  vi.advanceTimersByTime(10)
  expect(callback).toHaveBeenCalledOnce()
})

describe('a return', () => {
  it.each([
    ['focus', window, false],
    ['pageshow', window, false],
    ['online', window, true],
    ['visibilitychange', document, false],
    ['resume', document, false],
  ] as const)('is told of by %s', (name, target, isNetworkNew) => {
    const listener = vi.fn()
    const stop = browserPage.onReturn(listener)
    target.dispatchEvent(new Event(name))
    stop()
    target.dispatchEvent(new Event(name))
    expect(listener.mock.calls).toEqual([[isNetworkNew]])
  })

  it('is not the moment in which the page is hidden', () => {
    hide(true)
    const listener = vi.fn()
    const stop = browserPage.onReturn(listener)
    document.dispatchEvent(new Event('visibilitychange'))
    stop()
    expect(listener).not.toHaveBeenCalled()
  })
})
