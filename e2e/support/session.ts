import { expect, type Page } from '@playwright/test'
import { type Account, stack } from './stack'

export async function signIn(page: Page, who: Account): Promise<void> {
  await page.goto(`${stack.url}/login`)
  await page.getByLabel('Correo o celular').fill(who.login)
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL(who.role === 'cobrador' ? '**/field' : `${stack.url}/`)
}

export async function expectLive(page: Page): Promise<void> {
  await expect(page.locator('[data-state="live"]').first()).toBeVisible({ timeout: 20_000 })
}

export function feed(page: Page) {
  return page.getByRole('region', { name: 'Pagos recibidos' })
}

export function toasts(page: Page) {
  return page.getByText(/^Pago recibido/)
}

/** The bell's number, which is the server's count; 0 when the bell shows none. */
export async function unread(page: Page): Promise<number> {
  const name = await page.getByRole('button', { name: /^Avisos/ }).getAttribute('aria-label')
  return Number(name?.match(/(\d+)/)?.[1] ?? 0)
}

export function attention(page: Page) {
  return page.getByRole('region', { name: 'Créditos que requieren atención' })
}

export function checkButton(page: Page) {
  return page.getByRole('button', {
    name: /^(Revisar cartera ahora|Iniciando|Revisando|En cola|Probar de nuevo)/,
  })
}

/** A toast of the check; the card on the page says the same, and is none. */
export function checkToasts(page: Page) {
  return page.locator('[data-sonner-toast]').filter({ hasText: /créditos?: / })
}
