import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { createLinkProxy } from '../scripts/link-proxy.mjs'
import type { Call, Kind } from './storm/door'
import { openReader, type Reader } from './storm/reader'
import { realtimeSettings, signEverybodyIn } from './storm/sessions'
import { openSocketsAsPages } from './storm/sockets'
import { createAmounts } from './support/amounts'
import { becomesTrue } from './support/pace'
import { startSender } from './support/sender'
import { mostWithin, quantile, rounded } from './support/stats'

const readers = Number(process.argv[2] ?? 1_000)
/** They come one after the other, as people do in the morning; what is measured begins when all of them are live. */
const openingAtOnce = 8
const openLimitMs = 900_000
const limitMs = 180_000
/** A call that belongs to the return is made by then; later ones are the position checks of every day. */
const afterLiveMs = 1_000
const reach = { share_in_a_second: 0.35, auth: 1, streams: 1, pull: 1, all_live_ms: 60_000 }

openSocketsAsPages()
const sessions = await signEverybodyIn()
const [first] = sessions
if (!first) throw new Error('Nobody is signed in')
const settings = await realtimeSettings(first)
const link = await createLinkProxy({ targetHost: settings.host, targetPort: settings.port })
const sender = startSender()

const crowd = Array.from({ length: readers }, (_, at) =>
  openReader(sessions[at % sessions.length] ?? first, { ...settings, port: link.port }),
)
const openedFrom = Date.now()
const opening = [...crowd]
await Promise.all(Array.from({ length: openingAtOnce }, openRest))
const allAreLive = () => Promise.resolve(crowd.every((reader) => reader.isLive()))
const areAllOpen = await becomesTrue(allAreLive, openLimitMs - (Date.now() - openedFrom))
const openedInMs = Date.now() - openedFrom
const liveBefore = crowd.filter((reader) => reader.isLive()).length

// This process is a thousand screens at once: where it stalls, their draws come due together.
const stalls = monitorEventLoopDelay({ resolution: 10 })
stalls.enable()
const droppedAt = Date.now()
link.cut()
link.mend()
await becomesTrue(
  () => Promise.resolve(crowd.every((reader) => reader.liveAgainAt(droppedAt) !== null)),
  limitMs,
)
const returns = crowd.map((reader) => ({ reader, at: reader.liveAgainAt(droppedAt) }))
stalls.disable()
const lost = await countLost()

sender.stop()
for (const reader of crowd) reader.stop()
await link.close()

const back = returns.flatMap(({ at }) => (at === null ? [] : [at - droppedAt]))
const attempts = crowd.flatMap((reader) => reader.attempts.filter((at) => at >= droppedAt))
const share = mostWithin(1_000, attempts) / readers
const calls = { auth: callsOf('auth'), streams: callsOf('streams'), pull: callsOf('pull') }
const lastMs = back.length === readers ? Math.max(...back) : null

console.log(
  JSON.stringify({
    bench: 'storm',
    n: readers,
    opened: { live: liveBefore, in_ms: openedInMs, are_all: areAllOpen },
    live_again: back.length,
    live_ms: { p50: rounded(quantile(back, 0.5), 0), p95: rounded(quantile(back, 0.95), 0), last: lastMs },
    attempts: attempts.length,
    share_in_a_second: rounded(share),
    calls,
    door: doorFigures(),
    longest_stall_of_bench_ms: rounded(stalls.max / 1e6, 0),
    rows_lost_after: lost,
    reach,
    ok:
      areAllOpen &&
      lost === 0 &&
      share <= reach.share_in_a_second &&
      calls.auth.most <= reach.auth &&
      calls.streams.most <= reach.streams &&
      calls.pull.most <= reach.pull &&
      lastMs !== null &&
      lastMs <= reach.all_live_ms,
  }),
)
// Timers of a thousand stopped readers' sockets are nobody's business any more.
process.exit(0)

async function openRest() {
  for (let reader = opening.shift(); reader; reader = opening.shift()) {
    const own: Reader = reader
    own.start()
    await becomesTrue(() => Promise.resolve(own.isJoined()), limitMs)
  }
}

/** How often the busiest reader asked on its way back, and all together. */
function callsOf(kind: Kind) {
  const counts = returns.map(({ reader, at }) => {
    const end = at === null ? Number.POSITIVE_INFINITY : at + afterLiveMs
    const isCounted = (call: Call) => call.kind === kind && call.at >= droppedAt && call.at <= end
    return reader.calls.filter(isCounted).length
  })
  const all = counts.reduce((sum, count) => sum + count, 0)
  return { most: Math.max(...counts), all, over_one: counts.filter((count) => count > 1).length }
}

/** What the door and Laravel behind it made of all that was asked since the drop. */
function doorFigures() {
  const asked = crowd.flatMap((reader) => reader.calls.filter(({ at }) => at >= droppedAt))
  const took = asked.flatMap(({ tookMs }) => tookMs ?? [])
  return {
    asked: asked.length,
    unanswered: asked.length - took.length,
    busy: asked.filter(({ isBusy }) => isBusy).length,
    p50_ms: rounded(quantile(took, 0.5), 0),
    p95_ms: rounded(quantile(took, 0.95), 0),
  }
}

/** One row in each stream, and how many of its readers do not have it once: whether they are live as they say. */
async function countLost(): Promise<number> {
  const nextAmount = createAmounts()
  const sent = new Map<string, string>()
  for (const stream of new Set(crowd.flatMap((reader) => reader.streams()))) {
    const { amount } = await sender.frame(stream, nextAmount())
    sent.set(stream, amount)
  }
  await pause(10_000)
  return crowd.reduce((lost, reader) => {
    const due = reader.streams().flatMap((stream) => sent.get(stream) ?? [])
    return lost + due.filter((amount) => reader.timesListed(amount) !== 1).length
  }, 0)
}
