import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { keepNewestRows, serveBarePage } from './baseline/bare-page'
import { createAmounts } from './support/amounts'
import { startFlood } from './support/flood'
import { launch, overviewPage, paintOf, watchPaint } from './support/paint'
import { abba, median, rounded } from './support/stats'

const runs = Number(process.argv[2] ?? 5)
const events = 1_000
/** Of more rows than these in one transaction Laravel tells nothing but the head. */
const pace = { rows_each: 20, gap_ms: 20 }
/** What the burst sets off may come after it: the toast, the lists that are asked for again. */
const afterMs = 3_000
/** A toast lives for 6 s. */
const calmMs = 8_000
/** A slower machine would send an easier burst. */
const sendWithinMs = 1_100
const reach = { long_tasks_over_50_ms: 0, longest_ms: 100, last_row_ms: 100, toasts: 1 }

const watch = [watchPaint, 'bench/support/watch-burst.js']
const streams = { ours: 'cobrador.4', plain: 'cobrador.7' }
const browser = await launch()
const bare = await serveBarePage(`private-${streams.plain}`, 'ruben.lazo@')
const pages = {
  ours: await overviewPage(browser, 'carla.ibanez@', ...watch),
  plain: await bare.open(browser, ...watch),
}
const flood = startFlood()
const nextAmount = createAmounts()

type Side = keyof typeof pages
type Burst = {
  startBurst(): void
  endBurst(): { tasks: { at: number; ms: number }[]; toasts: number }
}
// What watch-burst.js put there.
const burst = <Answer>(page: Page, ask: (book: Burst) => Answer) =>
  page.evaluate(`(${ask})(window)`) as Promise<Answer>

async function run(side: Side) {
  const page = pages[side]
  await page.bringToFront()
  await pause(calmMs)
  const amounts = Array.from({ length: events }, nextAmount)
  await keepNewestRows(pages.plain, 20)
  await burst(page, (book) => book.startBurst())
  const lastPainted = paintOf(page, amounts.at(-1) ?? '')
  const { firstAt, lastAt } = await flood.frames({ stream: streams[side], amounts, ...pace })
  const lastRowMs = (await lastPainted) - lastAt
  await pause(afterMs)
  const { tasks, toasts } = await burst(page, (book) => book.endBurst())
  const durations = tasks.filter(({ at }) => at >= firstAt).map(({ ms }) => ms)
  return {
    sent_in_ms: lastAt - firstAt,
    long_tasks: durations.filter((ms) => ms > 50).length,
    longest_ms: Math.max(0, ...durations),
    last_row_ms: rounded(lastRowMs, 1),
    toasts,
  }
}

// The first burst compiles what all later ones run.
await run('ours')
await run('plain')
const taken: Record<Side, Awaited<ReturnType<typeof run>>[]> = { ours: [], plain: [] }
for (const side of abba(runs)) taken[side].push(await run(side))

flood.stop()
bare.close()
await browser.close()

const middle = (side: Side, figure: keyof (typeof taken)['ours'][number]) =>
  median(taken[side].map((one) => one[figure]))
const figures = (side: Side) => ({
  sent_in_ms: middle(side, 'sent_in_ms'),
  long_tasks_over_50_ms: middle(side, 'long_tasks'),
  longest_ms: Math.max(...taken[side].map(({ longest_ms }) => longest_ms)),
  last_row_ms: middle(side, 'last_row_ms'),
  toasts: middle(side, 'toasts'),
  runs: taken[side],
})
const ours = figures('ours')

console.log(
  JSON.stringify({
    bench: 'burst',
    n: runs,
    events,
    ours,
    plain: figures('plain'),
    block_ratios: taken.ours.map(({ last_row_ms }, at) =>
      rounded(last_row_ms / (taken.plain[at]?.last_row_ms ?? 0), 2),
    ),
    reach,
    ok:
      ours.sent_in_ms <= sendWithinMs &&
      ours.long_tasks_over_50_ms <= reach.long_tasks_over_50_ms &&
      ours.longest_ms <= reach.longest_ms &&
      ours.last_row_ms <= reach.last_row_ms &&
      ours.toasts === reach.toasts,
  }),
)
