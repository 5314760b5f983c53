import { expect, type Page } from '@playwright/test'

/** The word for the link, wherever on the page it stands. */
export function word(page: Page) {
  return page.locator('[role="status"][data-state]').first()
}

/** The states that the screen says from now on, those too that are there for a moment only. */
export async function noteStates(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const noted: string[] = []
    const look = () => {
      const shown = document.querySelector<HTMLElement>('[role="status"][data-state]')
      const state = shown?.dataset.state ?? 'none'
      if (noted.at(-1) !== state) noted.push(state)
    }
    look()
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-state'],
    })
    Object.assign(window, { statesNoted: noted })
  })
  return () => page.evaluate(() => (window as unknown as { statesNoted: string[] }).statesNoted)
}

/** The word may stay "en vivo" for so long after a fault, and then not come back while it lasts. */
export async function expectNotLiveWithin(page: Page, boundMs: number): Promise<void> {
  await expect(word(page)).not.toHaveAttribute('data-state', 'live', { timeout: boundMs })
}
