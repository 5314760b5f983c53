import type { Page } from '@playwright/test'
import { serveBarePage } from '../baseline/bare-page'
import { openLink } from './link'
import { launch, overviewPage } from './paint'
import { bookList } from './rows'
import { stack } from './stack'

const who = 'carla.ibanez@'
/** Heard by both pages, so that each event is one sample on either side. */
export const sharedStream = 'cobrador.4'
const watch = 'bench/support/watch-rows.js'

/** One browser on one link, with the overview and the bare page in two profiles of it: every outage meets both. */
export async function openSideBySide() {
  const bare = await serveBarePage(`private-${sharedStream}`, who)
  const web = Number(new URL(stack.url).port)
  const link = await openLink(web, stack.realtime.port, bare.port)
  const browser = await launch(`--host-resolver-rules=${link.rules}`)
  const ours = await overviewPage(browser, who, watch)
  const plain = await bare.open(browser, watch)
  if (link.connections() === 0) throw new Error('The browser goes past the link')
  for (const page of [ours, plain]) await mustBeVisible(page)
  await bookList(ours)
  return {
    ours,
    plain,
    link,
    async close() {
      await browser.close()
      await link.close()
      bare.close()
    },
  }
}

/** A hidden page paints nothing, and its ages would be those of timers. */
async function mustBeVisible(page: Page) {
  if (await page.evaluate(() => document.hidden)) throw new Error('A measured page is hidden')
}
