import { keepNewestRows, openBarePage } from './baseline/bare-page'
import { createAmounts } from './support/amounts'
import { ageOfFrame, agesOn } from './support/block'
import { launch, overviewPage } from './support/paint'
import { startSender } from './support/sender'
import { abba, median, quantile, ratioInterval, rounded } from './support/stats'

/** Carla's overview hears her cobrador 4; the bare page hears cobrador 7 of the neighbour team. */
const ourStream = 'cobrador.4'
const bareStream = 'cobrador.7'
/** What a browser makes of a page differs a little from one life of the page to the next. */
const lives = 4
const pairsInLife = 3
const eventsPerBlock = 24

const sender = startSender()
const nextAmount = createAmounts()
const ages = { ours: [] as number[][], plain: [] as number[][] }

async function live() {
  const browser = await launch()
  const ours = await overviewPage(browser, 'carla.ibanez@')
  const bare = await openBarePage(browser, `private-${bareStream}`, 'ruben.lazo@')
  const plain = bare.page

  function block(side: 'ours' | 'plain'): Promise<number[]> {
    const [page, stream] = side === 'ours' ? [ours, ourStream] : [plain, bareStream]
    return agesOn(page, eventsPerBlock, async () => {
      const age = await ageOfFrame(page, sender, stream, nextAmount())
      await keepNewestRows(plain, 20)
      return age
    })
  }

  await block('ours')
  await block('plain')
  for (const side of abba(pairsInLife)) ages[side].push(await block(side))
  bare.close()
  await browser.close()
}

for (let life = 0; life < lives; life++) await live()
sender.stop()

const ratiosOf = (q: number) =>
  ages.ours.map((block, index) => quantile(block, q) / quantile(ages.plain[index] ?? [], q))
const medianRatio = ratioInterval(ratiosOf(0.5))
const p95Ratio = ratioInterval(ratiosOf(0.95))
const figures = (blocks: number[][]) => ({
  p50_ms: rounded(median(blocks.flat()), 1),
  p95_ms: rounded(quantile(blocks.flat(), 0.95), 1),
})

console.log(
  JSON.stringify({
    bench: 'paint',
    n: ages.ours.flat().length,
    ours: figures(ages.ours),
    plain: figures(ages.plain),
    median_ratio: medianRatio,
    p95_ratio: p95Ratio,
    block_ratios: ratiosOf(0.5).map((ratio) => rounded(ratio)),
    reach: { median: 1.1, p95: 1.25 },
    ok: medianRatio.high <= 1.1 && p95Ratio.high <= 1.25,
  }),
)
