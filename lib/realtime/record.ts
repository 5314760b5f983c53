import * as z from 'zod/mini'
import type { LinkState } from './status'

export const recordSchema = z.object({
  tally: z.object({
    /** Rows applied as their frames came. */
    byFrame: z.int(),
    /** Rows applied because a pull brought them. */
    byPull: z.int(),
    /** Rows that came again, and were not applied again. */
    dropped: z.int(),
    /** Pulls that brought what no frame had, while this screen was in touch. */
    healed: z.int(),
  }),
  /** What the word on the screen was, and since when; oldest first, instants in epoch ms. */
  history: z.array(
    z.object({
      at: z.number(),
      state: z.enum(['live', 'catching-up', 'polling', 'offline', 'signed-out']),
    }),
  ),
})

export type LinkRecord = z.infer<typeof recordSchema>
export type Tally = LinkRecord['tally']

// A day of a bad network, at one change every quarter of an hour.
const keptChanges = 100

/** What a person can be shown when he asks whether anything was lost. It counts, and decides nothing. */
export function createRecord() {
  const tally: Tally = { byFrame: 0, byPull: 0, dropped: 0, healed: 0 }
  let history: LinkRecord['history'] = []

  return {
    tally,
    noteState(state: LinkState, at: number) {
      if (history.at(-1)?.state !== state) history = [...history, { at, state }].slice(-keptChanges)
    },
    /** Goes on from what an earlier page had counted. */
    restore(earlier: LinkRecord) {
      for (const [name, count] of Object.entries(earlier.tally)) tally[name as keyof Tally] += count
      history = [...earlier.history, ...history].slice(-keptChanges)
    },
    get: (): LinkRecord => ({ tally: { ...tally }, history }),
  }
}
