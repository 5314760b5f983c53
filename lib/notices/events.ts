import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { notificationKeys } from '../keys'
import { personSchema } from '../wire'

const noticeSchema = z.object({
  title: z.string(),
  body: z.string(),
  from: personSchema,
})

/** What one person wrote to another, or to a team: then each member's stream tells it. */
export const notice = defineEvent({
  name: 'notice',
  schema: noticeSchema,
  apply: () => [],
  touches: () => [notificationKeys.all],
})
