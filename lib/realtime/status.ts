import { type Timings, timings as usual } from './timings'

export type LinkState = 'live' | 'catching-up' | 'polling' | 'offline' | 'signed-out'

/** What is known of the link. All instants are epoch ms of this device; null: never, or not now. */
export type Evidence = {
  isSignedOut: boolean
  isOnline: boolean
  startedAt: number
  /** Since when the socket is connected and every channel that may be heard is joined. */
  joinedAt: number | null
  wasEverJoined: boolean
  /** Since when something heard of is not here yet. */
  behindSince: number | null
  lastFrameAt: number | null
  /** When the newest heartbeat was sent, moved from the server's clock to this device's. */
  heartbeatSentAt: number | null
  lastReadAt: number | null
  /** Since when nothing can be read: the last contact before the first read that failed. */
  unreadableSince: number | null
  /** Since when the server answers that it has no place for what is read here; the last contact before it. */
  busySince: number | null
  /** When the oldest read that is still unanswered was asked. */
  askingSince: number | null
}

export type LinkStatus = {
  state: LinkState
  /** Since when it is so; while offline, since when nothing was heard. */
  since: number
  /** Of the newest heartbeat, in ms; null before the first. */
  heartbeatAge: number | null
  lastFrameAt: number | null
  /** Polling although the socket stands: the server's heartbeat is too old. */
  isSilent?: boolean
}

/** The state that the evidence proves; with nothing proven, never `live`. */
export function deriveState(evidence: Evidence, now: number, timings: Timings): LinkState {
  const { joinedAt, lastFrameAt, lastReadAt } = evidence
  if (evidence.isSignedOut) return 'signed-out'
  if (!evidence.isOnline || evidence.unreadableSince !== null) return 'offline'
  const isProven = joinedAt !== null && lastFrameAt !== null && now - lastFrameAt <= timings.silentLinkMs
  const isHeard = isProven && !isSilent(evidence, now, timings)
  if (!isHeard && isTurnedAway(evidence, now, timings)) return 'offline'
  if (lastReadAt === null) return 'catching-up'
  if (!isProven) return isStillOpening(evidence, now, timings) ? 'catching-up' : 'polling'
  if (!isHeard) return 'polling'
  return isBehind(evidence, now, timings) || !hasFreshBeat(evidence, now, timings) ? 'catching-up' : 'live'
}

/** A busy server without frames: once a poll is overdue that is no different from a server that is gone. */
function isTurnedAway({ busySince, lastReadAt, startedAt }: Evidence, now: number, timings: Timings) {
  return busySince !== null && now - (lastReadAt ?? startedAt) > timings.absenceMs
}

/** Something is not here yet; or may not be, since the server has not been read for too long and does not answer. */
function isBehind(evidence: Evidence, now: number, { behindGraceMs, lostFrameMs }: Timings) {
  const { behindSince, askingSince, busySince, lastReadAt } = evidence
  if (behindSince !== null && now - behindSince > behindGraceMs) return true
  const isUnanswered = busySince !== null || (askingSince !== null && now - askingSince > behindGraceMs)
  return isUnanswered && now - (lastReadAt ?? 0) > lostFrameMs
}

function hasFreshBeat({ heartbeatSentAt }: Evidence, now: number, timings: Timings) {
  return heartbeatSentAt !== null && now - heartbeatSentAt <= timings.staleHeartbeatMs
}

/** Freshly joined, the next beat may be ten seconds away: until one is overdue its absence says nothing. */
export function isSilent(evidence: Evidence, now: number, timings: Timings): boolean {
  const { joinedAt } = evidence
  if (joinedAt === null || hasFreshBeat(evidence, now, timings)) return false
  return now - joinedAt > timings.staleHeartbeatMs
}

function isStillOpening({ wasEverJoined, startedAt }: Evidence, now: number, timings: Timings) {
  return !wasEverJoined && now - startedAt <= timings.firstLinkMs
}

type Wordless = Record<string, never>

/** Names a message of `link`, and the values that go into it. */
export type StatusWords =
  | { key: 'live'; values: { seconds: number } }
  | { key: 'polling'; values: { seconds: number } }
  | { key: 'silent'; values: { minutes: number } }
  | { key: 'offline'; values: { since: Date } }
  | { key: 'catchingUp' | 'signedOut'; values: Wordless }

const wordless: Wordless = {}

/** Which sentence says this state, and the numbers in it. `now` is epoch ms. */
export function statusWords(status: LinkStatus, now: number, timings: Timings = usual): StatusWords {
  switch (status.state) {
    case 'live': {
      const ageMs = now - (status.lastFrameAt ?? now)
      return { key: 'live', values: { seconds: Math.max(0, Math.floor(ageMs / 1_000)) } }
    }
    case 'polling': {
      if (!status.isSilent) return { key: 'polling', values: { seconds: timings.pollMaxMs / 1_000 } }
      const silentMs = status.heartbeatAge ?? now - status.since
      return { key: 'silent', values: { minutes: Math.max(1, Math.floor(silentMs / 60_000)) } }
    }
    case 'offline':
      return { key: 'offline', values: { since: new Date(status.since) } }
    case 'catching-up':
      return { key: 'catchingUp', values: wordless }
    case 'signed-out':
      return { key: 'signedOut', values: wordless }
  }
}
