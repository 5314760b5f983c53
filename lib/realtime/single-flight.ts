import { ApiError } from '../errors'
import { askedWaitMs } from './asked-wait'
import type { Timings } from './timings'

type Options = {
  /** Rejects when the server could not be read; it is then tried again. */
  run(signal: AbortSignal): Promise<void>
  timings: Pick<Timings, 'jitterMs' | 'readRetryMs' | 'pollMinMs' | 'askedWaitMaxMs'>
  random(): number
}

/**
 * One run at a time. A wish that comes during a run is one more run after it, since the one under way may have been
 * answered before; wishes of one moment are one run, a little later at random. A run that fails is repeated, and not
 * before the moment that the server named.
 */
export function createSingleFlight({ run, timings, random }: Options) {
  let current: Promise<void> | undefined
  let flight = new AbortController()
  let isWanted = false
  let isStopped = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let dueAt = Number.POSITIVE_INFINITY
  let notBefore = 0

  async function fly() {
    try {
      do {
        isWanted = false
        flight = new AbortController()
        try {
          await run(flight.signal)
          failures = 0
          notBefore = 0
        } catch (error) {
          // Given up and at once wanted again, by a stop and a start: the wish is not for the run that ends here.
          if (!(flight.signal.aborted && isWanted)) throw error
        }
      } while (isWanted)
    } catch (error) {
      if (!flight.signal.aborted) retryLater(error)
      throw error
    } finally {
      current = undefined
    }
  }

  /** 0.5 … 1.5 of a doubling wait: a server that comes back is not met by everybody in the same second. */
  function retryLater(error: unknown) {
    const waitMs = Math.min(timings.pollMinMs, timings.readRetryMs * 2 ** failures)
    const seconds = error instanceof ApiError ? error.retryAfterSeconds : undefined
    notBefore = Date.now() + askedWaitMs(seconds, timings, random)
    failures++
    soon(waitMs * (0.5 + random()))
  }

  function now(): Promise<void> {
    clear()
    isStopped = false
    if (current) isWanted = true
    else current = fly()
    return current
  }

  function soon(waitMs = timings.jitterMs * random()) {
    const at = Math.max(notBefore, Date.now() + waitMs)
    if (isStopped || at >= dueAt) return
    clear()
    dueAt = at
    timer = setTimeout(() => {
      // Whoever reads has counted its failure, and the next run is planned already.
      now().catch(() => undefined)
    }, at - Date.now())
  }

  function clear() {
    clearTimeout(timer)
    dueAt = Number.POSITIVE_INFINITY
  }

  return {
    now,
    /** Never later than it was planned already, nor sooner than the server asked for. */
    soon,
    /** Gives up a run that may hang in a dead connection, and begins another. */
    renew() {
      if (current === undefined) return soon()
      isWanted = false
      const begin = () => soon()
      current.then(begin, begin)
      flight.abort()
    },
    isRunning: () => current !== undefined,
    stop() {
      isStopped = true
      isWanted = false
      clear()
      flight.abort()
    },
  }
}
