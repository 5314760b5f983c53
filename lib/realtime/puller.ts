import type { Timings } from './timings'

type Options = {
  /** Reads once; true when there is still more to read. Rejects when the server cannot be read. */
  pull(): Promise<boolean>
  timings: Timings
  random?: () => number
}

/**
 * One pull at a time. A wish that comes while one runs is one more run after it; wishes of one moment are one pull,
 * a little later at random, since all screens of a team hear of the same rows in the same instant.
 */
export function createPuller({ pull, timings, random = Math.random }: Options) {
  let running: Promise<void> | undefined
  let isWanted = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function run() {
    try {
      do {
        isWanted = false
        while (await pull()) isWanted = false
      } while (isWanted)
    } finally {
      running = undefined
    }
  }

  function now(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    if (running) isWanted = true
    running ??= run()
    return running
  }

  return {
    now,
    soon(waitMs = timings.pullJitterMs * random()) {
      timer ??= setTimeout(() => {
        timer = undefined
        // Its failure is told by whoever counts failures inside `pull`.
        now().catch(() => {})
      }, waitMs)
    },
    isRunning: () => running !== undefined,
    stop() {
      clearTimeout(timer)
      timer = undefined
    },
  }
}
