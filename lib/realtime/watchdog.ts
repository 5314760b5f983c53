import type { Timings } from './timings'

type Options = {
  timings: Pick<Timings, 'watchdogMs'>
  isAllJoined(): boolean
  /** Signatures are still being asked for: the server has not been spoken to yet. */
  isAsking(): boolean
  onBark(): void
}

/**
 * Sees to it that every channel is confirmed: a server says nothing on a bad signature, pusher-js never asks again,
 * and a subscription forgotten in between stays silent for ever.
 */
export function createWatchdog({ timings, isAllJoined, isAsking, onBark }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined

  function watch() {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (isAllJoined()) return
      if (isAsking()) watch()
      else onBark()
    }, timings.watchdogMs)
  }

  return { watch, rest: () => clearTimeout(timer) }
}
