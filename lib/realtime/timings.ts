/** All waits of the realtime part, in ms. Tests divide them by ten with `scaled`. */
export const timings = {
  /** A hole that a reordered frame will fill anyway is filled within this; a lost frame is pulled after it. */
  holeMs: 150,
  /** One lost frame is felt within 30 s: this and the time of a pull. */
  positionCheckMs: 25_000,
  /** Between two pulls while the socket is not proven live; drawn anew each time, so screens do not pull in step. */
  pollMinMs: 12_000,
  pollMaxMs: 15_000,
  /** Screens that hear of the same rows at once do not all ask in the same instant. */
  pullJitterMs: 120,
  /** A failed pull is tried again after this, doubled up to the poll's own pace. */
  pullRetryMs: 1_000,
  /** pusher-js would notice a dead link after 59 s; with these two it is 11 s. */
  activityTimeoutMs: 8_000,
  pongTimeoutMs: 3_000,
  /** Attempts to connect are U(0, this): a crowd that was cut off at once must not come back at once. */
  reconnectMaxMs: 4_000,
  /** After a code that makes pusher-js give up: the cause is a setting, and needs a person. */
  fatalRetryMs: 30_000,
  /** A subscription unanswered for this long is taken for lost: Reverb says nothing on a bad signature. */
  watchdogMs: 5_000,
  /** Channel auth that failed by network or 5xx is asked again after these. */
  authRetriesMs: [300, 1_000, 3_000],
  /** The word is no longer "en vivo" when no frame came for this long… */
  silentLinkMs: 12_000,
  /** …or when the newest heartbeat was sent longer ago than this: scheduler, queue and broadcaster beat every 10 s. */
  staleHeartbeatMs: 30_000,
  /** Wall and monotonic clock apart by more than this: the machine slept. */
  clockJumpMs: 5_000,
  /** How often the clocks and the age of things are looked at. */
  tickMs: 1_000,
  /** The server is asked for its count of unread at most this often. */
  unreadMs: 1_000,
}

export type Timings = typeof timings

export function scaled(divisor: number): Timings {
  const scale = (value: number | number[]) =>
    Array.isArray(value) ? value.map((one) => one / divisor) : value / divisor
  return Object.fromEntries(Object.entries(timings).map(([name, value]) => [name, scale(value)])) as Timings
}
