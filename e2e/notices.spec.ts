import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Laravel } from './support/laravel'
import { expectLive, feed, signIn, unread } from './support/session'
import { type Account, people } from './support/stack'
import { expect, test } from './support/test'

async function open(page: Page, who: Account) {
  await signIn(page, who)
  await expectLive(page)
}

async function sent(who: Laravel, path: string, body: object) {
  const answer = await who.request('POST', path, body, { 'idempotency-key': randomUUID() })
  if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
}

const bell = (page: Page) => page.getByRole('button', { name: /^Avisos/ })
const notices = (page: Page) =>
  page.getByRole('region', { name: 'Avisos', exact: true }).getByRole('listitem')
const lastNews = (page: Page) => page.getByRole('region', { name: 'Lo último' }).getByRole('listitem')

/** The newest items of the bell that stand for so many rows together. */
async function accountedFor(page: Page, items: number) {
  const texts = (await notices(page).allTextContents()).slice(0, items)
  return texts.reduce((sum, text) => sum + Number(text.match(/(\d+) avisos$/)?.[1] ?? 1), 0)
}

test('a notice to a team is read by its manager and his cobradores, and the badge counts what is listed', async ({
  page,
  browser,
}) => {
  const [admin, carla] = [await Laravel.signIn(people.admin()), await Laravel.signIn(people.carla())]
  const phone = await (await browser.newContext()).newPage()
  await Promise.all([open(page, people.carla()), open(phone, people.maribel())])
  await bell(page).click()
  const markAll = page.getByRole('button', { name: 'Marcar todo como leído' })
  if (await markAll.isEnabled()) await markAll.click()
  await expect.poll(() => unread(page)).toBe(0)

  const { user } = await carla.get<{ user: { team: { id: number } } }>('me')
  const [title, body] = [`Reunión ${randomUUID().slice(0, 8)}`, 'A las 07:30 en la oficina.']
  await sent(admin, 'notifications', { to: 'team', team_id: user.team.id, title, body })

  await expect(page.locator('[data-sonner-toast]').filter({ hasText: title })).toHaveCount(1)
  await expect(notices(page).filter({ hasText: title })).toHaveCount(1)
  await expect(notices(page).first()).toContainText(body)
  await expect(lastNews(phone).filter({ hasText: title })).toContainText(body)
  await expect.poll(async () => (await unread(page)) - (await accountedFor(page, 1))).toBe(0)
  await phone.context().close()
})

test('a payment that is reversed is marked at once on the desk and on the phone', async ({
  page,
  browser,
}) => {
  const [admin, maribel] = [await Laravel.signIn(people.admin()), await Laravel.signIn(people.maribel())]
  const [list, phone] = await Promise.all([
    browser.newContext().then((context) => context.newPage()),
    browser.newContext().then((context) => context.newPage()),
  ])
  await Promise.all([open(page, people.carla()), open(list, people.carla()), open(phone, people.maribel())])
  const payment = await maribel.recordPayment((await maribel.creditToPay()).id, '9.61')
  await list.getByRole('link', { name: 'Pagos', exact: true }).click()
  const row = list.getByRole('row').filter({ hasText: '9,61' })
  await expect(row).toHaveCount(1)

  await sent(admin, `payments/${payment.id}/reversal`, { reason: 'Se cobró a otro cliente' })

  await expect(feed(page).getByRole('listitem').filter({ hasText: '9,61' })).toContainText('anulado')
  await expect(row.filter({ hasText: 'anulado' })).toHaveCount(1)
  await expect(lastNews(phone).filter({ hasText: 'Usted lo registró' }).first()).toContainText('anulado')
  const toast = page.locator('[data-sonner-toast]').filter({ hasText: 'Pago anulado' })
  await toast.getByRole('link', { name: 'Ver pago' }).click()
  await expect(page.getByText(/^Anulado por Elena Quiroga/)).toBeVisible()
  for (const other of [list, phone]) await other.context().close()
})
