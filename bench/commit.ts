import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openBarePage } from './baseline/bare-page'
import { startStockWorker } from './baseline/stock-worker'
import { ageOfFrame, agesOn } from './support/block'
import { launch, overviewPage, paintOf } from './support/paint'
import { startSender } from './support/sender'
import { laravelToken, stack } from './support/stack'
import { abba, median, quantile, ratioInterval, rounded } from './support/stats'

const bareStream = 'cobrador.7'
const pairsOfBlocks = 10
const paymentsPerBlock = 15
const stockEvents = 20

const browser = await launch()
const ours = await overviewPage(browser, 'carla.ibanez@')
const bare = await openBarePage(browser, `private-${bareStream}`, 'ruben.lazo@')
const plain = bare.page
const sender = startSender()
const cobrador = await paymentRecorder('maribel.quisbert@')

let serial = 0
/** Small sums, so that the seeded credits can bear them all; each is used once, to find its row on the screen. */
const nextAmount = () => `${Math.floor(serial / 99)}.${String((serial++ % 99) + 1).padStart(2, '0')}`

async function age(side: 'ours' | 'plain'): Promise<number> {
  const amount = nextAmount()
  if (side === 'plain') return ageOfFrame(plain, sender, bareStream, amount)
  const painted = paintOf(ours, amount)
  const committedAt = await cobrador.pay(amount)
  return (await painted) - committedAt
}

function block(side: 'ours' | 'plain'): Promise<number[]> {
  return agesOn(side === 'ours' ? ours : plain, paymentsPerBlock, () => age(side))
}

await block('ours')
await block('plain')
const ages = { ours: [] as number[][], plain: [] as number[][] }
for (const side of abba(pairsOfBlocks)) ages[side].push(await block(side))

const worker = startStockWorker()
await plain.bringToFront()
const stock: number[] = []
for (let count = 0; count < stockEvents; count++) {
  const amount = nextAmount()
  const painted = paintOf(plain, amount)
  const { sentAt } = await sender.stock(bareStream, amount)
  stock.push((await painted) - sentAt)
  // Jobs that come at odd moments of the worker's sleep, as payments do.
  await pause(500 + ((count * 731) % 2_500))
}

worker.stop()
sender.stop()
bare.close()
await browser.close()

const ratios = ages.ours.map((mine, index) => median(mine) / median(ages.plain[index] ?? []))
const ratio = ratioInterval(ratios)
const better = rounded(median(stock) / median(ages.ours.flat()), 1)
const figures = (values: number[]) => ({
  p50_ms: rounded(median(values), 1),
  p95_ms: rounded(quantile(values, 0.95), 1),
})

console.log(
  JSON.stringify({
    bench: 'commit',
    n: ages.ours.flat().length,
    ours: figures(ages.ours.flat()),
    plain: figures(ages.plain.flat()),
    stock_queue: { n: stock.length, ...figures(stock) },
    ratio,
    better_than_stock: better,
    block_ratios: ratios.map((value) => rounded(value)),
    reach: { ratio: 3, better_than_stock: 20 },
    ok: ratio.high <= 3 && better >= 20,
  }),
)

/** Records payments over HTTP as a cobrador and answers with the row's own time, taken last before the commit. */
async function paymentRecorder(login: string) {
  const headers = {
    accept: 'application/json',
    'content-type': 'application/json',
    authorization: `Bearer ${await laravelToken(login)}`,
  }
  const page = await (await fetch(`${stack.backend}/api/credits?status=active`, { headers })).json()
  const credits: { id: number; outstanding: string }[] = page.data.data
  const owed = new Map(credits.map((credit) => [credit.id, Number(credit.outstanding)]))

  return {
    async pay(amount: string): Promise<number> {
      const [id, left] = [...owed].sort((a, b) => b[1] - a[1])[0] ?? [0, 0]
      owed.set(id, left - Number(amount))
      const answer = await fetch(`${stack.backend}/api/payments`, {
        method: 'POST',
        headers: { ...headers, 'idempotency-key': randomUUID() },
        body: JSON.stringify({ credit_id: id, amount, payment_method: 'cash' }),
      })
      const { data } = await answer.json()
      if (answer.status !== 201) throw new Error(`A payment was refused: ${answer.status}`)
      return Date.parse(data.recorded_at)
    },
  }
}
