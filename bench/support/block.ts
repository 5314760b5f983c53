import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { paintOf } from './paint'
import type { startSender } from './sender'

type Block = { events: number; gapMs: number }

/** The ages of so many events, one after the other, on a page that is looked at. */
export async function agesOn(
  page: Page,
  { events, gapMs }: Block,
  age: () => Promise<number>,
): Promise<number[]> {
  await page.bringToFront()
  const ages: number[] = []
  while (ages.length < events) {
    ages.push(await age())
    await pause(gapMs)
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
