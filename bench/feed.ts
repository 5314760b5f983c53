import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { createAmounts } from './support/amounts'
import { ageOfFrame, agesOn } from './support/block'
import { startFlood } from './support/flood'
import { becomesTrue } from './support/pace'
import { launch, overviewPage, watchPaint } from './support/paint'
import { rowsListed } from './support/rows'
import { startSender } from './support/sender'
import { abba, median, quantile, ratioInterval, rounded } from './support/stats'

const wantedRows = { many: Number(process.argv[2] ?? 100_000), few: 100 }
/** What a browser makes of a page differs a little from one life of the page to the next. */
const lives = 3
const pairsInLife = 4
const eventsPerBlock = 20
type Side = 'many' | 'few'
const reach = { ratio: 1.1, bytes_a_row: 1_024 }
/** Over the streams of one team, as its days would spread them. */
const streams = { many: ['cobrador.4', 'cobrador.5', 'cobrador.6'], few: ['cobrador.7'] }
/** A transaction of so many is told by its head alone, so each reader pulls them. */
const rowsEach = 500
const pullLimitMs = 300_000

const watch = [watchPaint, 'bench/support/watch-rows.js']
const flood = startFlood()
const sender = startSender()
const nextAmount = createAmounts()
const taken: Awaited<ReturnType<typeof live>>[] = []
for (let life = 0; life < lives; life++) taken.push(await live())
sender.stop()
flood.stop()

const agesOf = (side: Side) => taken.flatMap(({ ages }) => ages[side])
const bytesARow = median(taken.map((life) => life.bytesARow))
const ratiosOf = (q: number) =>
  agesOf('many').map((own, at) => quantile(own, q) / quantile(agesOf('few')[at] ?? [], q))
const ratios = ratiosOf(0.5)
const ratio = ratioInterval(ratios)
const figures = (side: Side) => ({
  p50_ms: rounded(median(agesOf(side).flat()), 1),
  p95_ms: rounded(quantile(agesOf(side).flat(), 0.95), 1),
})

console.log(
  JSON.stringify({
    bench: 'feed',
    n: agesOf('many').flat().length,
    rows: taken.map((life) => life.rows),
    many: figures('many'),
    few: figures('few'),
    ratio,
    p95_ratio: ratioInterval(ratiosOf(0.95)),
    bytes_a_row: rounded(bytesARow, 0),
    block_ratios: ratios.map((value) => rounded(value)),
    reach,
    ok:
      ratio.high <= reach.ratio &&
      bytesARow <= reach.bytes_a_row &&
      taken.every((life) => life.rows >= wantedRows.many),
  }),
)

async function live() {
  const browser = await launch()
  const pages = {
    many: await overviewPage(browser, 'carla.ibanez@', ...watch),
    few: await overviewPage(browser, 'ruben.lazo@', ...watch),
  }
  const heapBefore = await usedHeap(pages.many)
  const rowsBefore = await rowsListed(pages.many)
  await fill('few')
  await fill('many')
  // Toasts, lists and counts of all that have settled, and the snapshot is written.
  await pause(15_000)
  const rows = await rowsListed(pages.many)
  const bytesARow = ((await usedHeap(pages.many)) - heapBefore) / (rows - rowsBefore)

  await block('many')
  await block('few')
  const ages: Record<Side, number[][]> = { many: [], few: [] }
  for (const of of abba(pairsInLife)) {
    const side = of === 'ours' ? 'many' : 'few'
    ages[side].push(await block(side))
  }
  await browser.close()
  return { ages, bytesARow, rows }

  /** Real rows, committed by Laravel and pulled by the page, until its list is as long as wanted. Answers how long. */
  async function fill(side: Side): Promise<number> {
    const missing = wantedRows[side] - (await rowsListed(pages[side]))
    const each = Math.ceil(missing / streams[side].length)
    for (const stream of missing > 0 ? streams[side] : []) {
      const amounts = Array.from({ length: each }, (_, at) => `${50 + (at % 300)}.00`)
      await flood.rows({ stream, amounts, rows_each: rowsEach, gap_ms: 0 })
    }
    const isFilled = async () => (await rowsListed(pages[side])) >= wantedRows[side]
    if (!(await becomesTrue(isFilled, pullLimitMs, 1_000)))
      throw new Error('The rows did not come to the page')
    return rowsListed(pages[side])
  }

  function block(side: Side): Promise<number[]> {
    const [stream = ''] = streams[side]
    return agesOn(pages[side], eventsPerBlock, () => ageOfFrame(pages[side], sender, stream, nextAmount()))
  }
}

/** Of the page's JavaScript, after a full collection. */
async function usedHeap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize
}
