import { createLane } from './heal/lane'
import { createAmounts } from './support/amounts'
import { atPace } from './support/pace'
import { startSender } from './support/sender'
import { sharedStream } from './support/side-by-side'
import { median, quantile, ratioInterval, rounded } from './support/stats'

const secondsOfOutages = [50, 20, 10, 3]
const timesEach = Number(process.argv[2] ?? 5)
/** Two browsers, each on its own link: the bare page needs a minute after a long outage, and one at a time would last 20. */
const lanesAtOnce = 2
const gapMs = 200
const reach = { p95_ms: 4_000, max_ms: 5_000, better_at_50_s: 10 }

const sender = startSender()
const nextAmount = createAmounts()
const sentAt = new Map<string, number>()
const lanes = await Promise.all(Array.from({ length: lanesAtOnce }, () => createLane(sentAt)))

const waiting = Array.from({ length: timesEach }, (_, turn) =>
  turn % 2 === 0 ? secondsOfOutages : secondsOfOutages.toReversed(),
).flat()
let lanesLeft = lanes.length
const [outages] = await Promise.all([
  Promise.all(lanes.map(runLane)),
  atPace(
    gapMs,
    () => lanesLeft === 0,
    async () => {
      const sent = await sender.frame(sharedStream, nextAmount())
      sentAt.set(sent.amount, sent.sentAt)
    },
  ),
])
sender.stop()

async function runLane(lane: Awaited<ReturnType<typeof createLane>>) {
  const endured: Awaited<ReturnType<typeof lane.endure>>[] = []
  for (let seconds = waiting.shift(); seconds !== undefined; seconds = waiting.shift()) {
    endured.push(await lane.endure(seconds))
    console.log(endured.at(-1))
  }
  lanesLeft--
  await lane.close()
  return endured
}

const all = outages.flat()
const healed = all.map(({ oursMs }) => oursMs)
const ratiosAt = (seconds: number) =>
  all.filter((outage) => outage.seconds === seconds).map(({ oursMs, plainMs }) => plainMs / oursMs)
const better = ratioInterval(ratiosAt(50))
const p95 = quantile(healed, 0.95)
const max = quantile(healed, 1)
const lost = all.reduce((sum, outage) => sum + outage.missed - outage.shown, 0)

console.log(
  JSON.stringify({
    bench: 'heal',
    n: all.length,
    missed_rows: all.reduce((sum, outage) => sum + outage.missed, 0),
    never_shown: {
      ours: lost,
      plain: all.reduce((sum, { missed, plainShown }) => sum + missed - plainShown, 0),
    },
    ours: { p50_ms: rounded(median(healed), 0), p95_ms: rounded(p95, 0), max_ms: rounded(max, 0) },
    by_outage: Object.fromEntries(
      secondsOfOutages.toReversed().map((seconds) => [`${seconds}_s`, figures(seconds)]),
    ),
    better_at_50_s: better,
    block_ratios: ratiosAt(50).map((ratio) => rounded(ratio, 1)),
    reach,
    ok: lost === 0 && p95 <= reach.p95_ms && max <= reach.max_ms && better.low >= reach.better_at_50_s,
  }),
)

function figures(seconds: number) {
  const those = all.filter((outage) => outage.seconds === seconds)
  return {
    ours_ms: those.map(({ oursMs }) => rounded(oursMs, 0)),
    plain_ms: those.map(({ plainMs }) => rounded(plainMs, 0)),
  }
}
