import { createDoubt } from './doubt'
import { createLeadership } from './leadership'
import { createLink, type LinkOptions } from './link'
import { createOutbox } from './outbox'
import type { Page } from './page'
import { type LeaderState, type TabMessage, tabMessageSchema } from './tab-messages'
import type { Tabs } from './tabs'

type Options = LinkOptions & {
  tabs: Tabs
  page: Page
  userId: number
  /** `at` is epoch ms: a follower hears of the leader's frames a little later. */
  onFrame(at?: number): void
  /** Another tab learnt something that the server knows better. */
  onLook(): void
  /** This tab begins anew to be linked, as leader or as follower. */
  onOpening(): void
}

/** The link of this screen: shared with the other tabs where the browser can elect one of them. */
export function openLink({ tabs, ...options }: Omit<Options, 'tabs'> & { tabs: Tabs | null }) {
  if (tabs) return createSharedLink({ ...options, tabs })
  return { ...createLink(options), sayLook() {}, tab: () => 'alone' as const }
}

/** A link as `createLink` makes it, of which the tabs of one browser have one: the leader's, which tells the others. */
function createSharedLink(options: Options) {
  const { tabs, page, timings, userId } = options
  const name = `vigia-link-${userId}`
  const streams = new Set<string>()
  let isLeading = false
  let isOwnJoined = false
  let isJoined = false
  let lastFrameAt = 0
  let toldAt = 0
  let heardAt = 0
  let leader: LeaderState | undefined
  let hasDoubted = false
  let channel: ReturnType<Tabs['join']> | undefined

  const link = createLink({ ...options, onFrame: hearFrame, onEvent: hearEvent, onJoined: hearJoined })
  const leadership = createLeadership({ tabs, name, onChange })
  const doubt = createDoubt({
    timings,
    isIdle: () => isLeading || page.isHidden(),
    heardAt: () => heardAt,
    ask: () => say({ kind: 'ask' }),
    onUnanswered: leadership.take,
  })

  function onChange(now: boolean) {
    isLeading = now
    leader = undefined
    options.onOpening()
    if (now) link.start()
    else link.stop()
    tell()
    look()
    doubt.now()
  }

  const say = (message: TabMessage) => channel?.say(message)
  const sayPainted = createOutbox(page, say)

  function tell() {
    toldAt = Date.now()
    if (isLeading) say({ kind: 'state', isJoined: isOwnJoined, streams: [...streams], lastFrameAt })
  }

  function hearFrame() {
    lastFrameAt = Date.now()
    options.onFrame()
    // Pongs are told to nobody, and a follower that hears nothing for long has to doubt.
    if (lastFrameAt - toldAt >= timings.tabTellMs) tell()
  }

  function hearEvent(stream: string, event: string, data: unknown) {
    options.onEvent(stream, event, data)
    sayPainted({ kind: 'event', channel: stream, event, data })
  }

  function hearJoined(now: boolean) {
    isOwnJoined = now
    tell()
    look()
  }

  function hear(raw: unknown) {
    const message = tabMessageSchema.safeParse(raw)
    if (!message.success) return
    const { data } = message
    if (data.kind === 'look') options.onLook()
    else if (data.kind === 'ask') tell()
    else if (!isLeading) hearLeader(data)
  }

  function hearLeader(message: Extract<TabMessage, { kind: 'state' | 'event' }>) {
    heardAt = Date.now()
    if (message.kind === 'event') {
      options.onFrame(heardAt)
      return options.onEvent(message.channel, message.event, message.data)
    }
    leader = message
    if (message.lastFrameAt > 0) options.onFrame(message.lastFrameAt)
    look()
  }

  function look() {
    const now = isLeading ? isOwnJoined : isHeardByLeader()
    if (now === isJoined) return
    isJoined = now
    options.onJoined(now)
  }

  function isHeardByLeader() {
    if (leader === undefined) return false
    const { isJoined: isLinked, streams: joined } = leader
    const isMissing = [...streams].some((stream) => !joined.includes(stream))
    // It has not heard yet of what this tab may hear by now; said once, as it may know better.
    if (isMissing && !hasDoubted) say({ kind: 'look' })
    hasDoubted = isMissing
    return isLinked && !isMissing && streams.size > 0
  }

  function stop() {
    doubt.stop()
    leadership.withdraw()
    isLeading = false
    leader = undefined
    link.stop()
    channel?.leave()
    channel = undefined
    look()
  }

  return {
    start() {
      stop()
      channel = tabs.join(name, hear)
      leadership.stand()
      doubt.start()
    },
    stop,
    refresh(how: { isTrusted: boolean }) {
      if (isLeading) link.refresh(how)
      else doubt.now()
    },
    follow(change: { begun: readonly string[]; ended: readonly string[] }) {
      for (const stream of change.ended) streams.delete(stream)
      for (const stream of change.begun) streams.add(stream)
      link.follow(change)
      tell()
      look()
    },
    tab: () => (isLeading ? ('leader' as const) : ('follower' as const)),
    /** The other tabs should ask the server now. */
    sayLook: () => say({ kind: 'look' }),
  }
}
