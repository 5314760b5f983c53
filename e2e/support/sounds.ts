import type { BrowserContext, Page } from '@playwright/test'

type Counting = { notesBegun: number }

const notesOfSound = 2

/** How many sounds each page of this context has let out, pages that are yet to be opened included. */
export async function countSounds(context: BrowserContext): Promise<(...pages: Page[]) => Promise<number>> {
  await context.addInitScript(() => {
    const counting = window as unknown as Counting
    counting.notesBegun = 0
    const { start } = AudioScheduledSourceNode.prototype
    AudioScheduledSourceNode.prototype.start = function begin(when) {
      counting.notesBegun += 1
      return start.call(this, when)
    }
  })
  return async (...pages) => {
    const notes = await Promise.all(
      pages.map((page) => page.evaluate(() => (window as unknown as Counting).notesBegun)),
    )
    return notes.reduce((sum, count) => sum + count, 0) / notesOfSound
  }
}

/** A browser lets nothing be heard on a page that nobody has touched. */
export function touch(page: Page): Promise<void> {
  return page.getByRole('heading', { level: 1 }).click()
}
