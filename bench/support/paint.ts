import { type Browser, chromium, type Page } from '@playwright/test'
import { account, stack } from './stack'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: flags.split(' '),
  })
}

/**
 * Runs in the page before any of its scripts: notes when text that holds a marker was painted, as epoch ms. The
 * observer sees the row enter the document, the frame callback runs just before its paint, and the message sent from
 * there arrives just after it. The same few lines watch every page, so they weigh on both sides alike.
 */
function watchPaint() {
  const wanted = new Map<string, (at: number) => void>()
  const early = new Map<string, number>()
  const settle = (marker: string, at: number) => {
    const resolve = wanted.get(marker)
    wanted.delete(marker)
    if (resolve) resolve(at)
    else early.set(marker, at)
  }
  Object.assign(window, {
    paintOf: (marker: string) =>
      new Promise<number>((resolve) => {
        const at = early.get(marker)
        if (at !== undefined) return resolve(at)
        wanted.set(marker, resolve)
      }),
  })
  const afterPaint = (markers: string[]) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        const at = performance.timeOrigin + performance.now()
        for (const marker of markers) settle(marker, at)
      }
      port2.postMessage(null)
    })
  const amount = /\d+[.,]\d{2}(?!\d)/g
  new MutationObserver((changes) => {
    const feed = document.querySelector('[data-feed="payments"]')
    const added = changes.flatMap((change) => [...change.addedNodes]).filter((node) => feed?.contains(node))
    const markers = added.flatMap((node) => node.textContent?.match(amount) ?? [])
    if (markers.length > 0) afterPaint(markers.map((marker) => marker.replace(',', '.')))
  }).observe(document, { childList: true, subtree: true })
}

export async function watchedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'es-BO' })
  await context.addInitScript(watchPaint)
  return context.newPage()
}

/** Epoch ms at which the row with this amount ("7.31") was on the screen. */
export function paintOf(page: Page, amount: string): Promise<number> {
  return page.evaluate(
    (marker) => (window as unknown as { paintOf(marker: string): Promise<number> }).paintOf(marker),
    amount,
  )
}

export async function overviewPage(browser: Browser, login: string): Promise<Page> {
  const page = await watchedPage(browser)
  const who = account(login)
  await page.goto(`${stack.url}/login`)
  await page.getByLabel('Correo o celular').fill(who.login)
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.locator('[data-state="live"]').first().waitFor()
  return page
}
