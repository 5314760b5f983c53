import { createSignal } from './signals'
import { deriveState, type Evidence, isSilent, type LinkStatus } from './status'
import type { Timings } from './timings'

export type StatusStore = ReturnType<typeof createStatusStore>

/**
 * Gathers what is known of the link and tells the state that it proves. Looked at whenever something changes it, and
 * at each tick, since silence and age bring no event; a frame alone is only noted, for a thousand may come in a second.
 */
export function createStatusStore(timings: Timings) {
  const changes = createSignal<void>()
  const evidence: Evidence = {
    isSignedOut: false,
    isOnline: true,
    startedAt: Date.now(),
    joinedAt: null,
    wasEverJoined: false,
    behindSince: null,
    lastFrameAt: null,
    heartbeatSentAt: null,
    lastReadAt: null,
    unreadableSince: null,
    busySince: null,
    askingSince: null,
  }
  let shown: LinkStatus = {
    state: 'catching-up',
    since: evidence.startedAt,
    heartbeatAge: null,
    lastFrameAt: null,
  }

  function look() {
    const now = Date.now()
    const state = deriveState(evidence, now, timings)
    const { lastFrameAt, heartbeatSentAt, unreadableSince, busySince } = evidence
    const next: LinkStatus = {
      state,
      // While offline the words name the hour of the last data, not the hour at which its loss was noticed.
      since:
        state === shown.state
          ? shown.since
          : ((state === 'offline' ? (unreadableSince ?? busySince) : null) ?? now),
      heartbeatAge: heartbeatSentAt === null ? null : Math.max(0, now - heartbeatSentAt),
      lastFrameAt,
      isSilent: isSilent(evidence, now, timings),
    }
    if (isSame(next, shown)) return
    shown = next
    changes.tell()
  }

  return {
    note(news: Partial<Evidence>) {
      Object.assign(evidence, news)
      look()
    },
    /** Of another tab's socket one is heard of late, and never undoes a newer one. */
    noteFrame(at: number) {
      evidence.lastFrameAt = Math.max(at, evidence.lastFrameAt ?? at)
    },
    look,
    evidence: (): Readonly<Evidence> => evidence,
    get: () => shown,
    subscribe: (listener: () => void) => changes.subscribe(listener),
  }
}

/** Equal in all that words are made of: ages to the second. */
function isSame(one: LinkStatus, other: LinkStatus) {
  return (
    one.state === other.state &&
    one.isSilent === other.isSilent &&
    secondsOf(one.lastFrameAt) === secondsOf(other.lastFrameAt) &&
    secondsOf(one.heartbeatAge) === secondsOf(other.heartbeatAge)
  )
}

function secondsOf(ms: number | null) {
  return ms === null ? null : Math.floor(ms / 1_000)
}
