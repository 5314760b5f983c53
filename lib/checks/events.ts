import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { attentionKeys, checkKeys } from '../keys'

const finishedSchema = z.pipe(
  z.object({
    run_id: z.int(),
    new: z.int(),
    worse: z.int(),
    same: z.int(),
    cured: z.int(),
    listed: z.int(),
  }),
  z.transform(({ run_id, ...counts }) => ({ runId: run_id, counts })),
)

/** Its counts are of one stream; those of all that a person sees are asked of the server. */
export const checkFinished = defineEvent({
  name: 'check_finished',
  schema: finishedSchema,
  apply: () => [],
  touches: () => [checkKeys.all, attentionKeys.all],
})
