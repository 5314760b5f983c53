import { expect, type Page } from '@playwright/test'
import type { Laravel, Payment } from './laravel'
import { feed } from './session'

// As many as the feed shows.
const shownRows = 20

type Told = { payment_id: number }

/** Payments on the screen, newest first, by the number that their links name. */
export async function shownPayments(page: Page): Promise<number[]> {
  const links = feed(page).getByRole('listitem').getByRole('link')
  const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  return addresses.map((address) => Number(new URLSearchParams(address.split('?')[1]).get('payment')))
}

/** Payments in the streams that this user hears, newest first, as the server has them. */
async function toldPayments(reader: Laravel): Promise<number[]> {
  const { data } = await reader.get<{ data: Told[] }>('notifications?type=payment_received')
  return data.map(({ payment_id }) => payment_id)
}

/** Every row is there once and in its place: the screen is what the server has, neither more nor less. */
export async function expectFeedOfServer(page: Page, reader: Laravel, timeout = 10_000): Promise<void> {
  const told = (await toldPayments(reader)).slice(0, shownRows)
  await expect.poll(() => shownPayments(page), { timeout }).toEqual(told)
}

/** Each of these payments stands in exactly one row. */
export async function expectOnce(page: Page, payments: readonly Payment[], timeout = 10_000): Promise<void> {
  const wanted = payments.map(({ id }) => id).sort()
  const shown = async () => (await shownPayments(page)).filter((id) => wanted.includes(id)).sort()
  await expect.poll(shown, { timeout }).toEqual(wanted)
}
