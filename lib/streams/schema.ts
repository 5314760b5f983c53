import * as z from 'zod/mini'

const envelopeSchema = z.looseObject({
  id: z.int(),
  stream: z.string(),
  seq: z.int(),
  epoch: z.string(),
  type: z.string(),
  actor_id: z.nullable(z.int()),
  timestamp: z.iso.datetime(),
})

/**
 * One row of a stream, the same whether a frame or a pull brought it. `fields` stay as Laravel sent them until the
 * event definition of their type has parsed them; a type that this build does not know is still a row with a number.
 */
export const rowSchema = z.pipe(
  envelopeSchema,
  z.transform(({ id, stream, seq, epoch, type, actor_id, timestamp, ...fields }) => ({
    id,
    stream,
    seq,
    epoch,
    type,
    actorId: actor_id,
    timestamp,
    fields,
  })),
)

export type Row = z.infer<typeof rowSchema>

const headSchema = z.pipe(
  z.object({
    head: z.int(),
    id: z.nullable(z.int()),
    floor: z.int(),
    epoch: z.string(),
    unread: z.int(),
    read_up_to: z.int(),
  }),
  z.transform(({ head, id, floor, epoch, unread, read_up_to }) => ({
    head,
    id,
    floor,
    epoch,
    unread,
    readUpTo: read_up_to,
  })),
)

/** Every stream this user may hear, by name. `unread` is counted to 100, which means 99+. */
export const headsSchema = z.record(z.string(), headSchema)

export type Heads = z.infer<typeof headsSchema>

const pulledSchema = z.object({
  rows: z.array(rowSchema),
  head: z.int(),
  id: z.nullable(z.int()),
  epoch: z.string(),
  floor: z.int(),
  more: z.boolean(),
  reset: z.boolean(),
})

export type Pulled = z.infer<typeof pulledSchema>

/** A stream that was asked for and is not answered is no longer heard. */
export const catchUpSchema = z.record(z.string(), pulledSchema)

/** How far a reader has come: the last row it applied. `id` is null while the stream has no row. */
export type Cursor = { seq: number; id: number | null; epoch: string }

/** What `stream.advanced` carries: a head and no row. */
export const positionSchema = z.pipe(
  z.object({ head: z.int(), epoch: z.string() }),
  z.transform(({ head, epoch }) => ({ seq: head, epoch })),
)
