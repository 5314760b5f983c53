import { type Timings, timings as usual } from './timings'

export type LinkState = 'live' | 'catching-up' | 'polling' | 'offline' | 'signed-out'

/** All instants are epoch ms of this device; null: never yet. */
export type Evidence = {
  isSignedOut: boolean
  isOnline: boolean
  /** Since when the socket is connected and every channel that may be heard is joined. */
  joinedAt: number | null
  /** A pull is under way, or something heard of is not here yet. */
  isBehind: boolean
  lastFrameAt: number | null
  /** When the newest heartbeat was sent, moved from the server's clock to this device's. */
  heartbeatSentAt: number | null
  lastReadAt: number | null
  unreadableSince: number | null
}

export type LinkStatus = {
  state: LinkState
  /** Since when it is so; while offline, since when nothing could be read. */
  since: number
  /** ms; null before the first heartbeat. */
  heartbeatAge: number | null
  lastFrameAt: number | null
}

export function deriveState(evidence: Evidence, now: number, timings: Timings): LinkState {
  const { joinedAt, lastFrameAt, lastReadAt } = evidence
  if (evidence.isSignedOut) return 'signed-out'
  if (!evidence.isOnline || evidence.unreadableSince !== null) return 'offline'
  if (lastReadAt === null) return 'catching-up'
  const isHeard = joinedAt !== null && lastFrameAt !== null && now - lastFrameAt <= timings.silentLinkMs
  if (!isHeard || isBeatStale(evidence, now, timings)) return 'polling'
  return evidence.isBehind || evidence.heartbeatSentAt === null ? 'catching-up' : 'live'
}

/** Freshly joined, the first beat may be ten seconds away: before that its absence says nothing. */
function isBeatStale({ heartbeatSentAt, joinedAt }: Evidence, now: number, timings: Timings) {
  const silentSince = Math.max(heartbeatSentAt ?? 0, heartbeatSentAt === null ? (joinedAt ?? now) : 0)
  return now - silentSince > timings.staleHeartbeatMs
}

export type StatusWords =
  | { key: 'live'; values: { seconds: number } }
  | { key: 'polling'; values: { seconds: number } }
  | { key: 'silent'; values: { minutes: number } }
  | { key: 'offline'; values: { since: Date } }
  | { key: 'catchingUp' | 'signedOut'; values: Record<string, never> }

const wordless = {}

/** Which sentence says this state, and the numbers in it. `now` is epoch ms. */
export function statusWords(status: LinkStatus, now: number, timings: Timings = usual): StatusWords {
  switch (status.state) {
    case 'live':
      return {
        key: 'live',
        values: { seconds: Math.floor(Math.max(0, now - (status.lastFrameAt ?? now)) / 1000) },
      }
    case 'polling':
      return status.heartbeatAge !== null && status.heartbeatAge > timings.staleHeartbeatMs
        ? { key: 'silent', values: { minutes: Math.max(1, Math.round(status.heartbeatAge / 60_000)) } }
        : { key: 'polling', values: { seconds: timings.pollMaxMs / 1000 } }
    case 'offline':
      return { key: 'offline', values: { since: new Date(status.since) } }
    case 'catching-up':
      return { key: 'catchingUp', values: wordless }
    case 'signed-out':
      return { key: 'signedOut', values: wordless }
  }
}
