import { watchClocks } from './clock-jump'
import type { createHeartbeat } from './heartbeat'
import type { Page } from './page'
import type { StatusStore } from './status-store'
import type { Timings } from './timings'

type Options = {
  page: Page
  timings: Timings
  status: StatusStore
  heartbeat: ReturnType<typeof createHeartbeat>
  random(): number
  link: { refresh(link: { isTrusted: boolean }): void }
  snapshot: { save(): void; tick(): void }
  check: { askedAt(): number; soon(waitMs?: number): void; renew(): void }
}

/** Notices what brings no event of its own: time that passes, and a screen that comes back from somewhere. */
export function createVigil({ page, timings, status, heartbeat, random, link, snapshot, check }: Options) {
  let stopWatching = () => {}
  let joinedUntil = 0
  let drawnFor = 0
  let pollMs = timings.pollMinMs

  function tick() {
    status.note({ isOnline: page.isOnline() })
    snapshot.tick()
    if (status.evidence().joinedAt !== null) joinedUntil = Date.now()
    const askedAt = check.askedAt()
    if (drawnFor !== askedAt) {
      drawnFor = askedAt
      pollMs = timings.pollMinMs + (timings.pollMaxMs - timings.pollMinMs) * random()
    }
    const isProven = status.get().state === 'live'
    const isDue = Date.now() - askedAt >= (isProven ? timings.positionCheckMs : pollMs)
    if (isDue && !isReturning()) check.soon(0)
  }

  /** A link that was lost a moment ago brings a pull when it is back: of a crowd cut off at once, nobody polls besides. */
  function isReturning() {
    const { joinedAt, lastFrameAt } = status.evidence()
    const contactAt = Math.min(joinedUntil, lastFrameAt ?? 0)
    return joinedAt === null && Date.now() - contactAt < timings.silentLinkMs
  }

  /** The link is kept if its last frame is as young as pings make it; else what hangs in it is given up too. */
  function onReturn(isNetworkNew: boolean) {
    status.note({ isOnline: page.isOnline() })
    const silentMs = Date.now() - (status.evidence().lastFrameAt ?? 0)
    const isTrusted = !isNetworkNew && silentMs <= timings.activityTimeoutMs + timings.pongTimeoutMs
    link.refresh({ isTrusted })
    if (isTrusted) check.soon()
    else check.renew()
  }

  function onClockJump() {
    heartbeat.forget()
    status.note({ heartbeatSentAt: null })
    onReturn(true)
  }

  return {
    start() {
      stopWatching()
      status.note({ isOnline: page.isOnline() })
      const ticking = setInterval(tick, timings.tickMs)
      const stopReturns = page.onReturn(onReturn)
      const stopLeaves = page.onLeave(snapshot.save)
      const stopClocks = watchClocks(onClockJump, timings)
      stopWatching = () => {
        clearInterval(ticking)
        stopReturns()
        stopLeaves()
        stopClocks()
      }
    },
    stop: () => stopWatching(),
  }
}
