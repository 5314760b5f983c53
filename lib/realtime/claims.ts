import * as z from 'zod/mini'
import type { Row } from '../streams/schema'
import type { Page } from './page'
import type { Tabs } from './tabs'
import type { Timings } from './timings'

const toldSchema = z.record(z.string(), z.object({ seq: z.int(), epoch: z.string() }))

type Told = z.infer<typeof toldSchema>

type Options = {
  tabs: Tabs
  page: Pick<Page, 'isHidden'>
  userId: number
  timings: Pick<Timings, 'hiddenClaimMs'>
}

/**
 * One toast for each row in a browser, however many tabs it has open. Each tab applies each stream in order, so how far
 * a stream has been told is all there is to remember, and what lies beyond it belongs to the tab that asks first.
 */
export function createClaims({ tabs, page, userId, timings }: Options) {
  const name = `vigia-told-${userId}`
  // In order: a later claim of this tab must not overtake an earlier one.
  let last: Promise<unknown> = Promise.resolve()

  async function claim(rows: readonly Row[]): Promise<readonly Row[]> {
    // A tab that is looked at tells it better.
    if (page.isHidden()) await new Promise((resolve) => setTimeout(resolve, timings.hiddenClaimMs))
    let own: readonly Row[] = []
    await tabs.lock(name, {}, async () => {
      const told = parse(await tabs.recall(name))
      own = rows.filter(({ stream, seq, epoch }) => {
        const mark = told[stream]
        return mark?.epoch !== epoch || mark.seq < seq
      })
      for (const { stream, seq, epoch } of own) told[stream] = { seq, epoch }
      if (own.length > 0) await tabs.keep(name, JSON.stringify(told))
    })
    return own
  }

  return (rows: readonly Row[], tell: (own: readonly Row[]) => void) => {
    last = last.then(async () => {
      const own = await claim(rows).catch(() => rows)
      if (own.length > 0) tell(own)
    })
  }
}

function parse(text: string | null): Told {
  try {
    return toldSchema.parse(JSON.parse(text ?? '{}'))
  } catch {
    return {}
  }
}
