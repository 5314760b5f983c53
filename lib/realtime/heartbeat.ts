import * as z from 'zod/mini'

/** `sentAt`: of the newest beat, on the server's clock; `gap`: what this device's clock is ahead of it. Both in ms. */
export const learntBeatSchema = z.nullable(z.object({ sentAt: z.number(), gap: z.number() }))

type LearntBeat = z.infer<typeof learntBeatSchema>

export const beatSchema = z.object({ sent_at: z.iso.datetime() })

/**
 * When the newest heartbeat was sent, on this device's clock. The clocks of a phone and of a server differ by seconds
 * or minutes, so the smallest distance seen between sending and arriving stands for that difference. It holds the
 * delay of the fastest beat, some 50 ms, by which a beat is called younger than it is. An HTTP Date header would know
 * no better than to the second, and is another machine's. A queue that was slow from the first beat on is believed to
 * be so by the clock, up to the 20 s after which a beat drops itself; one that stops is noticed in its 30 s either way.
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
      newest = Math.max(newest ?? sentAt, sentAt)
    },
    /** For a page that goes on where this one is left. */
    learnt: () => (newest === null ? null : { sentAt: newest, gap: smallestGap }),
    /** What an earlier page has learnt, unless a beat has come here already. */
    restore(earlier: LearntBeat) {
      if (earlier === null || newest !== null) return
      newest = earlier.sentAt
      smallestGap = earlier.gap
    },
    /** Null before the first beat. */
    sentAt: () => (newest === null ? null : newest + smallestGap),
    /** The clock of this device may have been set: what was learnt of its distance is void. */
    forget() {
      smallestGap = Number.POSITIVE_INFINITY
      newest = null
    },
  }
}
