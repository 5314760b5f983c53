import * as z from 'zod/mini'
import { levelSchema, personSchema } from '../wire'

const runFields = {
  id: z.int(),
  trigger: z.enum(['hourly', 'manual']),
  started_by: z.nullable(personSchema),
  queued_at: z.iso.datetime(),
  started_at: z.nullable(z.iso.datetime()),
  ended_at: z.nullable(z.iso.datetime()),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  new: z.int(),
  worse: z.int(),
  same: z.int(),
  cured: z.int(),
  listed: z.int(),
  error: z.nullable(z.string()),
}

type RunWire = z.infer<z.ZodMiniObject<typeof runFields>>

function runOf(wire: RunWire) {
  return {
    id: wire.id,
    trigger: wire.trigger,
    startedBy: wire.started_by,
    queuedAt: wire.queued_at,
    startedAt: wire.started_at,
    endedAt: wire.ended_at,
    state: wire.state,
    counts: {
      new: wire.new,
      worse: wire.worse,
      same: wire.same,
      cured: wire.cured,
      listed: wire.listed,
    },
    error: wire.error,
  }
}

/** One run of the check. Its counts are of what this user may see; new + worse + same = listed once it is done. */
const runSchema = z.pipe(z.object(runFields), z.transform(runOf))

export type Run = z.infer<typeof runSchema>
export type Counts = Run['counts']

export const runsPageSchema = z.pipe(
  z.object({
    data: z.array(runSchema),
    meta: z.object({ next_cursor: z.nullable(z.string()), total: z.int() }),
  }),
  z.transform(({ data, meta }) => ({ runs: data, nextCursor: meta.next_cursor, total: meta.total })),
)

export type RunsPage = z.infer<typeof runsPageSchema>

const changeSchema = z.pipe(
  z.object({
    credit_id: z.int(),
    client_id: z.int(),
    client_name: z.string(),
    cobrador: z.nullable(personSchema),
    change: z.enum(['new', 'worse', 'cured']),
    level: z.nullable(levelSchema),
    previous_level: z.nullable(levelSchema),
  }),
  z.transform((wire) => ({
    creditId: wire.credit_id,
    clientId: wire.client_id,
    clientName: wire.client_name,
    cobrador: wire.cobrador,
    change: wire.change,
    level: wire.level,
    previousLevel: wire.previous_level,
  })),
)

export type CheckChange = z.infer<typeof changeSchema>

/** A run with one page of what it changed, worst first. */
export const runDetailSchema = z.pipe(
  z.object({
    ...runFields,
    changes: z.object({
      data: z.array(changeSchema),
      meta: z.object({ next_cursor: z.nullable(z.string()), total: z.int() }),
    }),
  }),
  z.transform(({ changes, ...wire }) => ({
    run: runOf(wire),
    changes: changes.data,
    nextCursor: changes.meta.next_cursor,
    total: changes.meta.total,
  })),
)

export type RunDetail = z.infer<typeof runDetailSchema>

/** The run that a press began, or found under way. */
export const startedSchema = z.object({ run: runSchema })
