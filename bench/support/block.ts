import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { paintOf } from './paint'
import type { startSender } from './sender'
import { seeded } from './stats'

/** Of the display that a headless browser plays. */
const tickMs = 1_000 / 60
// After a payment the overview is busy for half a second: counts, the lines of the toast. A frame that comes then waits
// for the next tick, which no payment does that comes by itself; and within a second all is one toast still.
const idleAfterMs = 640
const random = seeded(20261124)

/**
 * The ages of so many events, one after the other, on a page that is looked at. Each finds the page idle, at any moment
 * between two ticks alike: a fixed time after the paint before it, all of a block would meet the same one.
 */
export async function agesOn(page: Page, events: number, age: () => Promise<number>): Promise<number[]> {
  await page.bringToFront()
  const ages: number[] = []
  while (ages.length < events) {
    ages.push(await age())
    await pause(idleAfterMs + random() * tickMs)
  }
  return ages
}

/** Sent → painted, in ms. */
export async function ageOfFrame(
  page: Page,
  sender: ReturnType<typeof startSender>,
  stream: string,
  amount: string,
): Promise<number> {
  const painted = paintOf(page, amount)
  const { sentAt } = await sender.frame(stream, amount)
  return (await painted) - sentAt
}
