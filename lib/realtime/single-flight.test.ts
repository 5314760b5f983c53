import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError } from '../errors'
import { createSingleFlight } from './single-flight'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const timings = { jitterMs: 100, readRetryMs: 1_000, pollMinMs: 12_000, askedWaitMaxMs: 60_000 }

/** Each run waits until the test ends it. */
function flights(random = () => 0.5) {
  const runs: { signal: AbortSignal; land(): void; fail(error?: Error): void }[] = []
  const flight = createSingleFlight({
    timings,
    random,
    run: (signal) =>
      new Promise<void>((resolve, reject) => {
        runs.push({ signal, land: resolve, fail: (error = new Error('no answer')) => reject(error) })
        signal.addEventListener('abort', () => reject(signal.reason))
      }),
  })
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { flight, runs, settle }
}

it('flies once for all wishes of one moment', async () => {
  const { flight, runs } = flights()
  for (let wish = 0; wish < 5; wish++) flight.soon()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(runs).toHaveLength(1)
})

it('flies once more for a wish that comes during a flight, which may have been answered before', async () => {
  const { flight, runs, settle } = flights()
  const first = flight.now()
  const second = flight.now()
  let isSecondThrough = false
  void second.then(() => {
    isSecondThrough = true
  })
  runs[0]?.land()
  await settle()
  expect(runs).toHaveLength(2)
  expect(isSecondThrough).toBe(false)
  runs[1]?.land()
  await Promise.all([first, second])
  expect(runs).toHaveLength(2)
})

it('keeps the earlier of two plans', async () => {
  const { flight, runs } = flights()
  flight.soon(500)
  flight.soon(9_000)
  await vi.advanceTimersByTimeAsync(499)
  expect(runs).toHaveLength(0)
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

it('tries again after a failure, at waits that double up to the pace of polling', async () => {
  const { flight, runs, settle } = flights()
  flight.now().catch(() => undefined)
  for (const waitMs of [1_000, 2_000, 4_000, 8_000, 12_000, 12_000]) {
    const before = runs.length
    runs.at(-1)?.fail()
    await settle()
    await vi.advanceTimersByTimeAsync(waitMs - 1)
    expect(runs).toHaveLength(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(before + 1)
  }
  runs.at(-1)?.land()
  await settle()
  expect(vi.getTimerCount()).toBe(0)
})

const busy = (retryAfterSeconds: number) => new ApiError({ code: 'busy', status: 503, retryAfterSeconds })

it.each([
  [0, 5_000],
  [1, 10_000],
])(
  'flies again no sooner than a busy server asked for, and up to twice that later (%f)',
  async (drawn, waitMs) => {
    const { flight, runs, settle } = flights(() => drawn)
    flight.now().catch(() => undefined)
    runs[0]?.fail(busy(5))
    await settle()
    await vi.advanceTimersByTimeAsync(waitMs - 1)
    expect(runs).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(2)
  },
)

it('while a busy server is left alone, no wish flies sooner, and after it has answered any does', async () => {
  const { flight, runs, settle } = flights(() => 0)
  flight.now().catch(() => undefined)
  runs[0]?.fail(busy(5))
  await settle()
  flight.soon(0)
  flight.renew()
  await vi.advanceTimersByTimeAsync(4_999)
  expect(runs).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  runs[1]?.land()
  await settle()
  flight.soon(0)
  await vi.advanceTimersByTimeAsync(0)
  expect(runs).toHaveLength(3)
})

it('waits longer than the server asked for when it has failed often, and not for a far day', async () => {
  const { flight, runs, settle } = flights()
  flight.now().catch(() => undefined)
  for (const [seconds, waitMs] of [
    [1, 1_500],
    [1, 2_000],
    [1, 4_000],
    [86_400, 90_000],
  ] as const) {
    const before = runs.length
    runs.at(-1)?.fail(busy(seconds))
    await settle()
    await vi.advanceTimersByTimeAsync(waitMs - 1)
    expect(runs).toHaveLength(before)
    await vi.advanceTimersByTimeAsync(1)
    expect(runs).toHaveLength(before + 1)
  }
})

it('gives up a flight for a fresh one', async () => {
  const { flight, runs } = flights()
  flight.now().catch(() => undefined)
  flight.renew()
  await vi.advanceTimersByTimeAsync(50)
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false])
})

it('once stopped neither flies nor plans to', async () => {
  const { flight, runs } = flights()
  flight.now().catch(() => undefined)
  flight.renew()
  flight.stop()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(runs).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})

it('stopped and wanted again in one moment flies for that wish', async () => {
  const { flight, runs, settle } = flights()
  flight.now().catch(() => undefined)
  flight.stop()
  const again = flight.now()
  await settle()
  expect(runs.map(({ signal }) => signal.aborted)).toEqual([true, false])
  runs[1]?.land()
  await again
  expect(vi.getTimerCount()).toBe(0)
})
