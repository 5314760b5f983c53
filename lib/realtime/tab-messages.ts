import * as z from 'zod/mini'

/** What the tabs of one user say to each other. Parsed, as another tab may run another build. */
export const tabMessageSchema = z.discriminatedUnion('kind', [
  /** By the leader: what its socket brought. */
  z.object({ kind: z.literal('event'), channel: z.string(), event: z.string(), data: z.unknown() }),
  /** By the leader: how it is linked. `lastFrameAt` is epoch ms, 0 before the first frame. */
  z.object({
    kind: z.literal('state'),
    isJoined: z.boolean(),
    streams: z.array(z.string()),
    lastFrameAt: z.number(),
  }),
  /** By a follower: are you there? Answered by `state`. */
  z.object({ kind: z.literal('ask') }),
  /** By any: the server knows something new of what may be heard, or of what is read. */
  z.object({ kind: z.literal('look') }),
])

export type TabMessage = z.infer<typeof tabMessageSchema>
export type LeaderState = Extract<TabMessage, { kind: 'state' }>
