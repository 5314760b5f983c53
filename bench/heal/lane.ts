import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { becomesTrue } from '../support/pace'
import { rowsSeen } from '../support/rows'
import { openSideBySide } from '../support/side-by-side'

/** Long after the last retry of pusher-js (60 s after the one before). */
const limitMs = 120_000

/** A browser that goes through one outage after the other. `sentAt`: epoch ms of all events so far, by amount. */
export async function createLane(sentAt: ReadonlyMap<string, number>) {
  const { ours, plain, link, close } = await openSideBySide()

  async function bothHear() {
    const from = Date.now()
    await ours.locator('[data-state="live"]').first().waitFor({ timeout: limitMs })
    for (const page of [ours, plain]) await mustBecome(async () => (await firstPaint(page, from)) !== null)
  }

  /** Epoch ms at which the first event sent since then was painted. */
  async function firstPaint(page: Page, since: number) {
    let first: number | null = null
    for (const { marker, at } of (await rowsSeen(page)).values()) {
      if (at === null || (sentAt.get(marker) ?? 0) < since) continue
      first = Math.min(at, first ?? at)
    }
    return first
  }

  async function paintsOf(page: Page, amounts: readonly string[]) {
    const seen = await rowsSeen(page)
    return amounts.flatMap((amount) => seen.get(amount)?.at ?? [])
  }

  return {
    /**
     * `oursMs`: from the moment in which the link was back to the paint of the last row that was sent while it was cut.
     * The bare page never shows those; `plainMs` is what it does instead: until the first event it shows again at all.
     */
    async endure(seconds: number) {
      await bothHear()
      const cutAt = Date.now()
      link.cut()
      await pause(seconds * 1_000)
      link.mend()
      const backAt = Date.now()
      // The last one may have left the sender, and not yet have told us when.
      await pause(300)
      const missed = [...sentAt].flatMap(([amount, at]) => (at >= cutAt && at < backAt ? [amount] : []))
      await becomesTrue(async () => (await paintsOf(ours, missed)).length === missed.length, limitMs)
      const shown = await paintsOf(ours, missed)
      await mustBecome(async () => (await firstPaint(plain, backAt)) !== null)
      return {
        seconds,
        missed: missed.length,
        shown: shown.length,
        plainShown: (await paintsOf(plain, missed)).length,
        oursMs: shown.length === missed.length ? Math.max(...shown) - backAt : Number.POSITIVE_INFINITY,
        plainMs: ((await firstPaint(plain, backAt)) ?? Number.NaN) - backAt,
      }
    },
    close,
  }
}

async function mustBecome(isSo: () => Promise<boolean>) {
  if (!(await becomesTrue(isSo, limitMs))) throw new Error('A page of the lane did not come back')
}
