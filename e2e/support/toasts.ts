import type { Page } from '@playwright/test'

/**
 * How many payments the page has told in toasts since then, one by one or as bursts: more than were made is one told
 * twice, fewer is one kept silent.
 */
export async function noteToasts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shown = new Set<HTMLElement>()
    new MutationObserver(() => {
      for (const toast of document.querySelectorAll<HTMLElement>('[data-sonner-toast]')) shown.add(toast)
    }).observe(document.body, { subtree: true, childList: true })
    // A burst grows in the toast that is there, and one that is gone says for ever what it said in the end.
    Object.assign(window, { toastsNoted: () => [...shown].map((toast) => toast.textContent ?? '') })
  })
  return async () => {
    const texts = await page.evaluate(() => (window as unknown as Noting).toastsNoted())
    return texts.reduce((sum, text) => sum + paymentsIn(text), 0)
  }
}

type Noting = { toastsNoted(): string[] }

function paymentsIn(toast: string) {
  return toast.includes('Pago recibido') ? 1 : Number(/(\d+) pagos recibidos/.exec(toast)?.[1] ?? 0)
}
