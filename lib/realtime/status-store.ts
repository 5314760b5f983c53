import { createSignal } from './signals'
import { deriveState, type Evidence, type LinkStatus } from './status'
import type { Timings } from './timings'

/** Gathers what is known of the link and tells its state; looked at anew each tick, since silence brings no event. */
export function createStatus(timings: Timings) {
  const changes = createSignal<void>()
  let evidence: Evidence = {
    isSignedOut: false,
    isOnline: navigator.onLine,
    joinedAt: null,
    isBehind: true,
    lastFrameAt: null,
    heartbeatSentAt: null,
    lastReadAt: null,
    unreadableSince: null,
  }
  let shown: LinkStatus = { state: 'catching-up', since: Date.now(), heartbeatAge: null, lastFrameAt: null }

  function look() {
    const now = Date.now()
    const state = deriveState(evidence, now, timings)
    const { lastFrameAt, heartbeatSentAt } = evidence
    const heartbeatAge = heartbeatSentAt === null ? null : Math.max(0, now - heartbeatSentAt)
    const since = state === shown.state ? shown.since : sinceOf(state, now)
    const isSame = state === shown.state && lastFrameAt === shown.lastFrameAt && state !== 'polling'
    if (isSame) return
    shown = { state, since, heartbeatAge, lastFrameAt }
    changes.tell()
  }

  /** While offline the words name the hour of the last data, not the hour at which its loss was noticed. */
  function sinceOf(state: LinkStatus['state'], now: number) {
    return state === 'offline' ? (evidence.unreadableSince ?? now) : now
  }

  return {
    note(news: Partial<Evidence>) {
      evidence = { ...evidence, ...news }
      look()
    },
    look,
    evidence: () => evidence,
    get: () => shown,
    subscribe: (listener: () => void) => changes.subscribe(listener),
  }
}
