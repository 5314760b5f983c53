import { positionSchema, rowSchema } from '../streams/schema'
import type { createHeartbeat } from './heartbeat'
import type { StatusStore } from './status-store'
import type { StreamStore } from './stream-store'
import type { Timings } from './timings'

type Options = {
  store: StreamStore
  status: StatusStore
  heartbeat: ReturnType<typeof createHeartbeat>
  timings: Timings
  flush(): void
  wantPull(waitMs?: number): void
  wantCheck(): void
}

/** What each event of the wire means. The socket is only a hint: whatever is odd about one is answered by a pull. */
export function createHearing({ store, status, heartbeat, timings, flush, wantPull, wantCheck }: Options) {
  return (channel: string, event: string, data: unknown) => {
    switch (event) {
      case 'heartbeat':
        heartbeat.hear(data, Date.now())
        return status.note({ heartbeatSentAt: heartbeat.sentAt() })
      case 'access.changed':
        return wantCheck()
      case 'stream.advanced': {
        const position = positionSchema.safeParse(data)
        if (!position.success || store.isBehind(channel, position.data)) wantPull()
        return
      }
      default: {
        const row = rowSchema.safeParse(data)
        if (!row.success) return wantPull()
        if (store.hear(row.data)) wantPull(timings.holeMs)
        flush()
      }
    }
  }
}
