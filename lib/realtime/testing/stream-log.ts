import type { Cursor, Heads, Pulled, Row } from '../../streams/schema'

/** `rows` keeps what retention deleted, below the floor, for tests to compare with. */
type Log = { rows: Row[]; floor: number; head: number; epoch: string }

/** Laravel's side of the streams, in memory: numbers without a hole, and the same rules for what a cursor is worth. */
export function createStreamLog(names: readonly string[]) {
  const logs = new Map<string, Log>()
  const readUpTo = new Map<string, number>()
  let lastId = 0
  let epochs = 0
  let clock = Date.parse('2026-11-24T14:00:00.000Z')

  const open = (name: string) => logs.set(name, { rows: [], floor: 1, head: 0, epoch: `e${++epochs}` })
  for (const name of names) open(name)

  function logOf(name: string): Log {
    const log = logs.get(name)
    if (!log) throw new Error(`no stream ${name}`)
    return log
  }

  const idAt = (log: Log, seq: number) =>
    log.rows.find((row) => row.seq === seq && seq >= log.floor)?.id ?? null

  /** As backend/app/Streams/Slice.php. */
  function continues(log: Log, cursor: Cursor) {
    if (cursor.epoch !== log.epoch || cursor.seq > log.head || cursor.seq < log.floor - 1) return false
    return cursor.seq === log.floor - 1 || idAt(log, cursor.seq) === cursor.id
  }

  return {
    open,
    close: (name: string) => logs.delete(name),
    append(name: string, { actorId = 4, type = 'payment_received', fields = {} as Row['fields'] } = {}): Row {
      const log = logOf(name)
      log.head++
      clock += 7
      const timestamp = new Date(clock).toISOString()
      const row: Row = {
        id: ++lastId,
        stream: name,
        seq: log.head,
        epoch: log.epoch,
        type,
        actorId,
        timestamp,
        fields,
      }
      log.rows.push(row)
      return row
    },
    /** Yesterday's backup takes the place of today's log. */
    restore(name: string, seq: number, { isEpochKept = false } = {}) {
      const log = logOf(name)
      log.rows = log.rows.filter((row) => row.seq <= seq)
      log.head = log.rows.at(-1)?.seq ?? 0
      log.floor = Math.min(log.floor, log.head + 1)
      if (isEpochKept) return
      log.epoch = `e${++epochs}`
      log.rows = log.rows.map((row) => ({ ...row, epoch: log.epoch }))
    },
    prune(name: string, floor: number) {
      const log = logOf(name)
      log.floor = Math.max(log.floor, Math.min(floor, log.head + 1))
    },
    head(name: string): Cursor {
      const log = logOf(name)
      return { seq: log.head, id: idAt(log, log.head), epoch: log.epoch }
    },
    pull(name: string, cursor: Cursor | null, limit: number): Pulled {
      const log = logOf(name)
      const isContinued = cursor !== null && continues(log, cursor)
      const after = isContinued ? cursor.seq : Math.max(log.floor - 1, log.head - limit)
      const upTo = isContinued ? Math.min(after + limit, log.head) : log.head
      return {
        rows: log.rows.filter((row) => row.seq > after && row.seq <= upTo),
        head: log.head,
        id: idAt(log, log.head),
        epoch: log.epoch,
        floor: log.floor,
        more: upTo < log.head,
        reset: cursor !== null && !isContinued,
      }
    },
    heads(reader: number): Heads {
      return Object.fromEntries(
        [...logs].map(([name, log]) => {
          const mark = readUpTo.get(name) ?? 0
          const unread = log.rows.filter(
            (row) => row.seq >= log.floor && row.seq > mark && row.actorId !== reader,
          ).length
          const { head, floor, epoch } = log
          return [name, { head, id: idAt(log, head), floor, epoch, unread, readUpTo: mark }]
        }),
      )
    },
    markRead(marks: Record<string, number>) {
      for (const [name, seq] of Object.entries(marks))
        readUpTo.set(name, Math.max(seq, readUpTo.get(name) ?? 0))
    },
    rows: (name: string): readonly Row[] => logOf(name).rows,
    names: () => [...logs.keys()],
  }
}

export type StreamLog = ReturnType<typeof createStreamLog>

/** As it stands in a frame or in an answer. */
export function onTheWire({ actorId, fields, ...row }: Row) {
  return { ...row, actor_id: actorId, ...fields }
}
