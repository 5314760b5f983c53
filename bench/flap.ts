import { setTimeout as pause } from 'node:timers/promises'
import { createAmounts } from './support/amounts'
import { atPace, becomesTrue } from './support/pace'
import { rowsSeen, type Seen } from './support/rows'
import { startSender } from './support/sender'
import { openSideBySide, sharedStream } from './support/side-by-side'
import { quantile, rounded } from './support/stats'

const gapMs = 100
const cycles = Number(process.argv[2] ?? 5)
const cycleMs = 20_000
const dropMs = 2_000
/** In the middle of a cycle, so that the last events are sent on a link that has been back for a while. */
const dropAtMs = 9_000
/** The last event may wait for a reconnect and a pull; nothing comes later than polling would bring it. */
const settleMs = 30_000
const reachP95Ms = 3_000

const { ours, plain, link, close } = await openSideBySide()
const sender = startSender()
const nextAmount = createAmounts()
const sentAt = new Map<string, number>()

const startedAt = Date.now()
const events = (cycles * cycleMs) / gapMs
await Promise.all([
  atPace(
    gapMs,
    (done) => done === events,
    async () => {
      const sent = await sender.frame(sharedStream, nextAmount())
      sentAt.set(sent.amount, sent.sentAt)
    },
  ),
  flap(),
])
await becomesTrue(async () => outcome(await rowsSeen(ours), isOnceInList).missing === 0, settleMs)

const mine = outcome(await rowsSeen(ours), isOnceInList)
const theirs = outcome(await rowsSeen(plain), ({ drawn }) => drawn === 1)
sender.stop()
await close()

console.log(
  JSON.stringify({
    bench: 'flap',
    n: sentAt.size,
    drops: cycles,
    ours: mine,
    plain: theirs,
    reach: { exactly_once: 100, p95_age_ms: reachP95Ms },
    ok: mine.once === sentAt.size && mine.p95_age_ms <= reachP95Ms,
  }),
)

async function flap() {
  for (let cycle = 0; cycle < cycles; cycle++) {
    await pause(dropAtMs)
    link.cut()
    await pause(dropMs)
    link.mend()
    await pause(cycleMs - dropAtMs - dropMs)
  }
}

/** In the list once, told as news at most once, and never drawn by two rows; below the 20 drawn ones, by none. */
function isOnceInList({ listed, told, drawn }: Seen) {
  return listed === 1 && told <= 1 && drawn <= 1
}

/** Ages are those of the events that were shown at all. */
function outcome(seen: ReadonlyMap<string, Seen>, isOnce: (row: Seen) => boolean) {
  const ages: number[] = []
  const cycleAges = Array.from({ length: cycles }, (): number[] => [])
  let once = 0
  for (const [amount, sent] of sentAt) {
    const row = seen.get(amount)
    if (!row || row.at === null) continue
    ages.push(row.at - sent)
    cycleAges[Math.floor((sent - startedAt) / cycleMs)]?.push(row.at - sent)
    if (isOnce(row)) once++
  }
  return {
    once,
    exactly_once_percent: rounded((once / sentAt.size) * 100),
    missing: sentAt.size - ages.length,
    not_once: ages.length - once,
    p50_age_ms: rounded(quantile(ages, 0.5), 1),
    p95_age_ms: rounded(quantile(ages, 0.95), 1),
    max_age_ms: rounded(quantile(ages, 1), 1),
    cycle_p95_age_ms: cycleAges.map((own) => rounded(quantile(own, 0.95), 0)),
  }
}
