/** All waits of the realtime part, in ms, each with its reason. */
export const timings = {
  /** A hole that a reordered frame will fill anyway is filled within this; a lost frame is pulled after it. */
  holeMs: 150,
  /** One lost frame is felt within the next: this, and the time of a pull. */
  positionCheckMs: 25_000,
  /** The word is no longer "en vivo" when the server was last read longer ago, and does not answer now. */
  lostFrameMs: 30_000,
  /** Between two pulls while the socket is not proven live; drawn anew each time, so screens do not pull in step. */
  pollMinMs: 12_000,
  pollMaxMs: 15_000,
  /** Screens that hear of the same thing at once do not all ask in the same instant. */
  jitterMs: 120,
  /** A failed read is tried again after this, doubled each time up to the pace of polling. */
  readRetryMs: 1_000,
  /** A server that is busy says when to come again; a far day may be a mistake, and is not waited for. */
  askedWaitMaxMs: 60_000,
  /** pusher-js would notice a dead link after 59 s; with these two it takes 11 s. */
  activityTimeoutMs: 8_000,
  pongTimeoutMs: 3_000,
  /** After a loss the first attempt comes at U(0, this): a crowd that was cut off at once must not return at once. */
  reconnectMaxMs: 4_000,
  /** No attempt is cut sooner than this, nor on a slow network before `handshakeTrips` of its round trips. */
  attemptMinMs: 1_000,
  attemptMaxMs: 16_000,
  /** TCP, TLS, the upgrade and the established frame. */
  handshakeTrips: 4,
  /** After a code that makes pusher-js give up: the cause is a setting, and a person has to mend it. */
  fatalRetryMs: 30_000,
  /** A subscription unanswered for this long is taken for lost: Reverb says nothing on a bad signature. */
  watchdogMs: 5_000,
  /** Channel auth that failed by network, 429 or 5xx is asked again after this, doubled up to the next. */
  authRetryMs: 300,
  authRetryMaxMs: 4_000,
  /** The door answers within 10 s, be it that it is busy: a call that takes longer hangs in a dead connection. */
  authTimeoutMs: 12_000,
  /** The word is no longer "en vivo" when no frame came for this long… */
  silentLinkMs: 12_000,
  /** …or when the newest heartbeat was sent longer ago than this: scheduler, queue and broadcaster beat every 10 s. */
  staleHeartbeatMs: 30_000,
  /** A page that has just opened is not without a channel yet: one attempt takes this long at most. */
  firstLinkMs: 4_000,
  /** A hole that heals sooner than an eye can read a word is not worth that word. */
  behindGraceMs: 400,
  /** Without contact for longer than polling would leave it, this screen was away, and what it missed is marked. */
  absenceMs: 20_000,
  /** A row this much older than the newest one shown was late; less is two streams crossing. */
  lateMs: 2_000,
  /** Wall and monotonic clock apart by more than this: the machine slept, or its clock was set. */
  clockJumpMs: 5_000,
  /** What is shown is kept at most this often; a crash costs no row, only the pull of what came since. */
  snapshotMs: 10_000,
  /** Older than this it is wiped, not painted. */
  snapshotLifeMs: 72 * 3_600_000,
  /** A tab that is looked at asks the one that holds the socket this often whether it still does… */
  tabAskMs: 4_000,
  /** …and takes its place when there was no answer for this long: only a frozen tab takes longer. */
  tabAnswerMs: 1_000,
  /** The tab that holds the socket tells the others of its pongs at most this often: each of theirs is 4 s apart. */
  tabTellMs: 2_000,
  /** A tab that is hidden leaves the toast to one that is seen, if there is one. */
  hiddenClaimMs: 300,
  /** Channels of one screen: each is signed and subscribed anew at every reconnect. */
  joinMost: 50,
  /** How often silence, age and clocks are looked at. */
  tickMs: 1_000,
  /** However many rows arrive, the server is asked for its count of unread at most this often. */
  againMs: 1_000,
}

export type Timings = typeof timings

const counts: ReadonlySet<string> = new Set(['handshakeTrips', 'joinMost'])

/** The same waits, all shorter by one factor: what tests run on. */
export function scaledTimings(divisor: number): Timings {
  const entries = Object.entries(timings).map(([name, value]) => [
    name,
    counts.has(name) ? value : value / divisor,
  ])
  // The same names with numbers again.
  return Object.fromEntries(entries) as Timings
}
