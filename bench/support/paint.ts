import { type Browser, chromium, type Page } from '@playwright/test'
import { account, stack } from './stack'

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export function launch(...more: string[]): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [...flags.split(' '), ...more],
  })
}

export const watchPaint = 'bench/support/watch-paint.js'

/** A page in a profile of its own, with scripts of ours before any of its own. */
export async function watchedPage(browser: Browser, ...watch: string[]): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'es-BO' })
  for (const path of watch.length > 0 ? watch : [watchPaint]) await context.addInitScript({ path })
  return context.newPage()
}

/** Epoch ms at which the row with this amount ("7.31") was on the screen. */
export function paintOf(page: Page, amount: string): Promise<number> {
  return page.evaluate(
    (marker) => (window as unknown as { paintOf(marker: string): Promise<number> }).paintOf(marker),
    amount,
  )
}

export async function overviewPage(browser: Browser, login: string, ...watch: string[]): Promise<Page> {
  const page = await watchedPage(browser, ...watch)
  await signIn(page, login)
  return page
}

/** Through the product's sign-in page, until what it leads to is live. */
export async function signIn(page: Page, login: string) {
  const who = account(login)
  await page.goto(`${stack.url}/login`)
  await page.getByLabel('Correo o celular').fill(who.login)
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.locator('[data-state="live"]').first().waitFor()
}
