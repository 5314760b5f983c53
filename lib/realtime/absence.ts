import type { Timings } from './timings'

/** `wasClosed`: there was no page at all. */
type Absence = { from: number; to: number; wasClosed?: true }

/**
 * Knows when this screen was out of touch for longer than polling leaves it: asleep, or without a network. An absence
 * begins with the last contact before it, and is over once a pull has brought what was missed.
 */
export function createAbsence(timings: Timings) {
  let lastContactAt: number | null = null
  let current: Absence | null = null

  return {
    /** An answer or a frame has just come. */
    hear(now: number) {
      if (lastContactAt !== null && now - lastContactAt > timings.absenceMs) {
        current = { from: current?.from ?? lastContactAt, to: now }
      }
      lastContactAt = now
    },
    /** This page goes on where another was left at `from`. */
    open(from: number, now: number) {
      current = { from, to: now, wasClosed: true }
    },
    current: () => current,
    /** Whether anybody was away: who only loads the page anew has missed nothing. */
    isFelt: () => current !== null && current.to - current.from > timings.absenceMs,
    lastContactAt: () => lastContactAt,
    end() {
      current = null
    },
  }
}
