import { z } from 'zod'

/** `times` counts what is hit (a frame to three sockets is three); without it the fault stays until it is lifted. */
const times = z.int().positive().optional()
const channel = z.string().optional()
const frames = { channel, event: z.string().optional(), times }

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop'), ...frames }),
  z.strictObject({ kind: z.literal('duplicate'), ...frames }),
  /** A frame waits for the next one of its socket and goes after it. */
  z.strictObject({ kind: z.literal('reorder'), ...frames }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().positive(), ...frames }),
  /** The subscription is refused as a wrong signature is: with an error that names no channel. */
  z.strictObject({ kind: z.literal('refuse-auth'), channel, times }),
  /** The subscription is neither confirmed nor refused. */
  z.strictObject({ kind: z.literal('ignore-subscribe'), channel, times }),
  /** Said instead of the established frame, before the end. */
  z.strictObject({ kind: z.literal('fatal'), code: z.literal([4001, 4004, 4009]), times }),
  /** At once: nobody is in the channel any more (in none, without a name), and nobody is told. */
  z.strictObject({ kind: z.literal('forget'), channel }),
  /** Everything is accepted and nothing answered. */
  z.strictObject({ kind: z.literal('stall'), at: z.enum(['socket', 'api']), times }),
])

export type LastingFault = Exclude<z.infer<typeof faultSchema>, { kind: 'forget' }>
export type FaultOf<K extends LastingFault['kind']> = Extract<LastingFault, { kind: K }>
