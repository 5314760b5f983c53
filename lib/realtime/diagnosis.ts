import type { createRecord, LinkRecord } from './record'
import type { StreamPosition } from './standing'
import type { LinkStatus } from './status'
import type { StatusStore } from './status-store'
import type { StreamStore } from './stream-store'

/** All that this screen can say of itself; no name of a person is in it. Instants are epoch ms, null: never. */
export type Diagnosis = LinkRecord & {
  openedAt: number
  status: LinkStatus
  /** Whether the socket is this tab's own, another tab's, or could not be shared. */
  tab: 'leader' | 'follower' | 'alone'
  joinedAt: number | null
  heartbeatSentAt: number | null
  lastReadAt: number | null
  newestRowAt: number | null
  unread: number
  streams: readonly StreamPosition[]
}

type Parts = {
  record: ReturnType<typeof createRecord>
  status: StatusStore
  store: StreamStore
  link: { tab(): Diagnosis['tab'] }
  unread: { get(): number }
  openedAt: number
}

export function diagnose({ record, status, store, link, unread, openedAt }: Parts): Diagnosis {
  const [newest] = store.rows()
  const { joinedAt, heartbeatSentAt, lastReadAt } = status.evidence()
  return {
    ...record.get(),
    openedAt,
    status: status.get(),
    tab: link.tab(),
    joinedAt,
    heartbeatSentAt,
    lastReadAt,
    newestRowAt: newest ? Date.parse(newest.timestamp) : null,
    unread: unread.get(),
    streams: store.standing(store.heads()),
  }
}
