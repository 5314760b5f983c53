import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { notificationKeys } from '../keys'

const noticeSchema = z.object({
  title: z.string(),
  body: z.string(),
  from: z.object({ id: z.int(), name: z.string() }),
})

/** What one person wrote to another, or to a team: then each member's stream tells it. */
export const notice = defineEvent({
  name: 'notice',
  schema: noticeSchema,
  apply: () => [],
  touches: () => [notificationKeys.all],
})
