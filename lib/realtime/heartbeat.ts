import * as z from 'zod/mini'

const beatSchema = z.object({ sent_at: z.iso.datetime() })

/**
 * When the newest heartbeat was sent, on this device's clock. The two clocks may differ by minutes, so the smallest
 * distance ever seen between sending and arriving stands for that difference: it contains the true delay of the
 * fastest beat, a few ms, and errs towards calling a beat younger by only that much.
 */
export function createHeartbeat() {
  let smallestGap = Number.POSITIVE_INFINITY
  let newest: number | null = null

  return {
    hear(data: unknown, now: number) {
      const beat = beatSchema.safeParse(data)
      if (!beat.success) return
      const sentAt = Date.parse(beat.data.sent_at)
      smallestGap = Math.min(smallestGap, now - sentAt)
      newest = Math.max(newest ?? 0, sentAt)
    },
    /** Null before the first beat. */
    sentAt: () => (newest === null ? null : newest + smallestGap),
    /** The device's own clock was set: what was learnt of its distance is void. */
    forget() {
      smallestGap = Number.POSITIVE_INFINITY
      newest = null
    },
  }
}
