import type { Page } from '@playwright/test'
import { keepNewestRows, openBarePage } from './baseline/bare-page'
import { openReaderPage } from './reader/page'
import { createAmounts } from './support/amounts'
import { ageOfFrame, agesOn } from './support/block'
import { launch, overviewPage } from './support/paint'
import { startSender } from './support/sender'
import { median, quantile, ratioInterval, rounded } from './support/stats'

/** Three teams, so that no page hears what is sent to another. */
const streams = { ours: 'cobrador.4', reader: 'cobrador.13', plain: 'cobrador.7' }
type Side = keyof typeof streams
/** What a browser makes of a page differs a little from one life of the page to the next. */
const lives = 4
const roundsInLife = 3
const eventsPerBlock = 24

const sender = startSender()
const nextAmount = createAmounts()
const ages: Record<Side, number[][]> = { ours: [], reader: [], plain: [] }

async function live() {
  const browser = await launch()
  const bare = await openBarePage(browser, `private-${streams.plain}`, 'ruben.lazo@')
  const pages: Record<Side, Page> = {
    ours: await overviewPage(browser, 'carla.ibanez@'),
    reader: await openReaderPage(browser, 'ximena.rocabado@'),
    plain: bare.page,
  }

  function block(side: Side): Promise<number[]> {
    return agesOn(pages[side], eventsPerBlock, async () => {
      const age = await ageOfFrame(pages[side], sender, streams[side], nextAmount())
      for (const page of [pages.plain, pages.reader]) await keepNewestRows(page, 20)
      return age
    })
  }

  const sides = ['ours', 'reader', 'plain'] as const
  for (const side of sides) await block(side)
  for (let round = 0; round < roundsInLife; round++)
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) ages[side].push(await block(side))
  bare.close()
  await browser.close()
}

for (let life = 0; life < lives; life++) await live()
sender.stop()

const ratiosOf = (side: Side, q: number) =>
  ages[side].map((block, index) => quantile(block, q) / quantile(ages.plain[index] ?? [], q))
const figures = (side: Side) => ({
  p50_ms: rounded(median(ages[side].flat()), 1),
  p95_ms: rounded(quantile(ages[side].flat(), 0.95), 1),
})
const ratios = (side: Side) => ({
  median_ratio: ratioInterval(ratiosOf(side, 0.5)),
  p95_ratio: ratioInterval(ratiosOf(side, 0.95)),
  block_ratios: ratiosOf(side, 0.5).map((ratio) => rounded(ratio)),
})
const ours = { ...figures('ours'), ...ratios('ours') }

console.log(
  JSON.stringify({
    bench: 'paint',
    n: ages.ours.flat().length,
    ours,
    reader: { ...figures('reader'), ...ratios('reader') },
    plain: figures('plain'),
    reach: { median: 1.1, p95: 1.25 },
    ok: ours.median_ratio.high <= 1.1 && ours.p95_ratio.high <= 1.25,
  }),
)
