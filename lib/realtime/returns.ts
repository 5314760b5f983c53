import type { Timings } from './timings'

const pageEvents = ['focus', 'online', 'pageshow'] as const

/** Calls back whenever this screen may have missed something without knowing: it was hidden, asleep or off the net. */
export function watchReturns(onReturn: () => void, timings: Timings): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') onReturn()
  }
  for (const name of pageEvents) addEventListener(name, onReturn)
  document.addEventListener('visibilitychange', onVisible)
  document.addEventListener('resume', onReturn)

  let apart = Date.now() - performance.now()
  const clocks = setInterval(() => {
    const nowApart = Date.now() - performance.now()
    // The monotonic clock stands still while the machine sleeps; a wall clock that was set jumps just the same.
    if (Math.abs(nowApart - apart) > timings.clockJumpMs) onReturn()
    apart = nowApart
  }, timings.tickMs)

  return () => {
    for (const name of pageEvents) removeEventListener(name, onReturn)
    document.removeEventListener('visibilitychange', onVisible)
    document.removeEventListener('resume', onReturn)
    clearInterval(clocks)
  }
}
