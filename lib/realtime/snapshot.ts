import * as z from 'zod/mini'
import type { createAbsence } from './absence'
import { type createHeartbeat, learntBeatSchema } from './heartbeat'
import { type createRecord, recordSchema } from './record'
import type { Snapshots } from './snapshots'
import type { StatusStore } from './status-store'
import type { StreamStore } from './stream-store'
import type { Timings } from './timings'

const rowSchema = z.object({
  id: z.int(),
  stream: z.string(),
  seq: z.int(),
  epoch: z.string(),
  type: z.string(),
  actorId: z.nullable(z.int()),
  timestamp: z.iso.datetime(),
  fields: z.record(z.string(), z.unknown()),
})

const cursorSchema = z.object({ seq: z.int(), id: z.nullable(z.int()), epoch: z.string() })

/** Another build may have written it, so it is parsed like any answer. `savedAt` is epoch ms. */
const snapshotSchema = z.object({
  format: z.literal(1),
  savedAt: z.number(),
  record: recordSchema,
  beat: learntBeatSchema,
  streams: z.record(z.string(), z.object({ cursor: cursorSchema, rows: z.array(rowSchema) })),
})

type Options = {
  snapshots: Snapshots | null
  userId: number
  store: StreamStore
  status: StatusStore
  absence: ReturnType<typeof createAbsence>
  record: ReturnType<typeof createRecord>
  heartbeat: ReturnType<typeof createHeartbeat>
  timings: Pick<Timings, 'snapshotMs' | 'snapshotLifeMs'>
  /** The server has answered: what is kept from now on is worth keeping, and nothing old is worth showing. */
  isReady(): boolean
  /** The screen stood so at `savedAt`; up to `seenAt` a page of this browser was in contact. */
  onRestored(savedAt: number, seenAt: number): void
}

/** Keeps what this screen shows for its next opening, which paints it before the network has answered. */
export function createSnapshot({
  snapshots,
  userId,
  store,
  status,
  absence,
  record,
  heartbeat,
  timings,
  isReady,
  onRestored,
}: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isRunning = false
  let seenKeptAt = 0

  async function restore() {
    const parsed = snapshotSchema.safeParse(await snapshots?.load(userId))
    if (!parsed.success || !isRunning) return
    const { savedAt, streams, record: earlier, beat } = parsed.data
    if (Date.now() - savedAt > timings.snapshotLifeMs) return
    record.restore(earlier)
    heartbeat.restore(beat)
    status.note({ heartbeatSentAt: heartbeat.sentAt() })
    if (isReady() || store.names().length > 0) return
    store.restore(streams)
    onRestored(savedAt, Math.max(savedAt, snapshots?.seen(userId) ?? 0))
    store.flush()
  }

  function save() {
    clearTimeout(timer)
    timer = undefined
    if (!isRunning || !isReady()) return
    keepSeen()
    const snapshot = {
      format: 1,
      savedAt: Date.now(),
      record: record.get(),
      beat: heartbeat.learnt(),
      streams: store.snapshot(),
    }
    // Refused by a browser that keeps nothing: the next opening waits for the network, as it would have.
    snapshots?.save(userId, snapshot).catch(() => undefined)
  }

  function keepSeen() {
    const at = absence.lastContactAt()
    seenKeptAt = Date.now()
    if (at !== null) snapshots?.noteSeen(userId, at)
  }

  store.subscribe(() => {
    if (isRunning && snapshots) timer ??= setTimeout(save, timings.snapshotMs)
  })

  return {
    start() {
      isRunning = true
      restore().catch(() => undefined)
    },
    /** The page is left, perhaps for good. */
    save,
    /** Time passes, with or without rows: a page that crashes was seen until about now. */
    tick() {
      if (isRunning && isReady() && Date.now() - seenKeptAt >= timings.snapshotMs) keepSeen()
    },
    stop() {
      isRunning = false
      clearTimeout(timer)
      timer = undefined
    },
  }
}
