import { headsSchema } from '../streams/schema'
import { createAbsence } from './absence'
import { createCatchUp } from './catch-up'
import { diagnose } from './diagnosis'
import { createHearing } from './hearing'
import { createHeartbeat } from './heartbeat'
import { createJoining } from './joining'
import { createPositionCheck } from './position-check'
import { createReading } from './reading'
import type { Realtime, RealtimeOptions } from './realtime'
import { createRecord } from './record'
import { openLink } from './shared-link'
import { oncePerFrame } from './signals'
import { createSnapshot } from './snapshot'
import { createStatusStore } from './status-store'
import { createStreamStore } from './stream-store'
import { createTelling } from './telling'
import { timings as usual } from './timings'
import { createUnread } from './unread'
import { createVigil } from './vigil'
import { browserWorld, type World } from './world'

/** One screen's truth: streams with cursors, kept at their heads by frames while they come and by pulls when in doubt. */
export function createRealtime(options: RealtimeOptions, world: World = browserWorld()): Realtime {
  const { api, timings = usual } = options
  const { page, random } = world
  const status = createStatusStore(timings)
  const absence = createAbsence(timings)
  const heartbeat = createHeartbeat()
  const record = createRecord()
  const store = createStreamStore(timings, record.tally)
  const unread = createUnread()
  const joining = createJoining(timings, options.userId)
  const flush = oncePerFrame(store.flush, page.nextFrame)
  const shared = { api, store, record, status, absence, timings, random, flush }
  const openedAt = Date.now()
  let isReady = false
  let savedAt: number | null = null

  const { read, lastTookMs } = createReading({ ...shared, onSignedOut: endSession, onOtherUser: end })
  const catchUp = createCatchUp({ ...shared, read, onUnanswered: () => check.soonAgain() })
  const link = openLink({
    ...world,
    ...options,
    timings,
    roundTripMs: lastTookMs,
    onFrame,
    onEvent: createHearing({ ...shared, heartbeat, wantPull: catchUp.want, wantCheck: () => check.soon() }),
    onJoined,
    onRefused: () => check.soon(),
    onLook: () => check.soon(),
    onOpening: () => status.note({ startedAt: Date.now(), wasEverJoined: false }),
    onSignedOut: endSession,
  })
  const check = createPositionCheck({
    ...shared,
    read,
    unread,
    onHeads(heads) {
      store.keep(heads)
      link.follow(joining(Object.keys(heads)))
    },
    pull: catchUp.now,
    onDone,
  })
  const arrivals = createTelling({
    ...world,
    ...options,
    ...shared,
    isReady: () => isReady,
    onArrivals: check.soonAgain,
  })
  const snapshot = createSnapshot({
    ...world,
    ...options,
    ...shared,
    heartbeat,
    isReady: () => isReady,
    onRestored,
  })
  const vigil = createVigil({ ...shared, page, heartbeat, link, snapshot, check })

  status.subscribe(() => record.noteState(status.get().state, status.get().since))

  function onFrame(at = Date.now()) {
    status.noteFrame(at)
    absence.hear(at)
  }

  /** Joined first, then pulled: what is committed in between comes by frame, what came before by pull. */
  function onJoined(isJoined: boolean) {
    const isFirst = !status.evidence().wasEverJoined
    if (!isJoined) return status.note({ joinedAt: null })
    status.note({ joinedAt: Date.now(), wasEverJoined: true })
    if (isFirst) catchUp.want(0)
    else catchUp.renew()
  }

  function onRestored(at: number, seenAt: number) {
    savedAt = at
    absence.open(seenAt, Date.now())
  }

  function onDone() {
    absence.end()
    if (!store.hasHoles()) status.note({ behindSince: null })
    if (isReady) return
    isReady = true
    savedAt = null
    store.flush()
  }

  function start() {
    stop()
    status.note({ startedAt: Date.now() })
    snapshot.start()
    vigil.start()
    link.start()
    // A failure shows in the status, and is tried again.
    check.now().catch(() => undefined)
  }

  function stop() {
    snapshot.stop()
    vigil.stop()
    check.stop()
    catchUp.stop()
    link.stop()
  }

  function end() {
    stop()
    status.note({ isSignedOut: true })
  }

  function endSession() {
    if (status.evidence().isSignedOut) return
    end()
    options.onSignedOut()
  }

  return {
    start,
    stop,
    feed: { subscribe: store.subscribe, rows: store.rows, marks: store.marks },
    arrivals,
    status: { subscribe: status.subscribe, get: status.get },
    unread: { subscribe: unread.subscribe, get: unread.get },
    async markRead(upTo) {
      const heads = await api.post('notifications/read', headsSchema, { up_to: upTo })
      unread.hear(unread.ask(), heads)
      link.sayLook()
    },
    ready: () => isReady,
    savedAt: () => savedAt,
    diagnose: () => diagnose({ ...shared, link, unread, openedAt }),
  }
}
