import type { Timings } from './timings'

type Absence = { from: number; to: number }

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
    current: () => current,
    lastContactAt: () => lastContactAt,
    end() {
      current = null
    },
  }
}
