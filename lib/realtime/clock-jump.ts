import type { Timings } from './timings'

/** Calls back when the wall clock and the monotonic one came apart: the machine slept, or its clock was set. */
export function watchClocks(onJump: () => void, timings: Pick<Timings, 'clockJumpMs' | 'tickMs'>) {
  const apart = () => Date.now() - performance.now()
  let known = apart()
  const looking = setInterval(() => {
    const now = apart()
    if (Math.abs(now - known) > timings.clockJumpMs) onJump()
    known = now
  }, timings.tickMs)
  return () => clearInterval(looking)
}
