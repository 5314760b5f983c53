import type { Page } from '@playwright/test'
import { Laravel } from './support/laravel'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn, unread } from './support/session'
import { type Account, people } from './support/stack'
import { expect, test } from './support/test'

async function pay(amount: string) {
  const maribel = await Laravel.signIn(people.maribel())
  return maribel.recordPayment((await maribel.creditToPay()).id, amount)
}

async function readAll(page: Page) {
  await page.getByRole('button', { name: /^Avisos/ }).click()
  await page.getByRole('button', { name: 'Marcar todo como leído' }).click()
  await expect.poll(() => unread(page)).toBe(0)
  await page.keyboard.press('Escape')
}

/** What the bell should say: the server's count, since a scheduled check may tell something new at any time. */
async function countOf(reader: Laravel) {
  const heads = Object.values(await reader.get<Record<string, { unread: number }>>('streams'))
  return Math.min(
    99,
    heads.reduce((sum, head) => sum + head.unread, 0),
  )
}

/** How far the bell is from it. */
async function distance(page: Page, reader: Laravel) {
  return (await unread(page)) - (await countOf(reader))
}

async function open(page: Page, who: Account) {
  await signIn(page, who)
  await expectLive(page)
}

test('what is read on one device is read on the other, within half a minute or at once on return', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000)
  const other = await (await browser.newContext()).newPage()
  await Promise.all([open(page, people.carla()), open(other, people.carla())])
  const carla = await Laravel.signIn(people.carla())
  await pay('7.41')
  for (const screen of [page, other]) await expect.poll(() => unread(screen)).toBeGreaterThan(0)

  await readAll(page)
  await expect.poll(() => distance(other, carla), { timeout: 30_000 }).toBe(0)

  const second = await pay('7.42')
  for (const screen of [page, other]) await expect.poll(() => unread(screen)).toBeGreaterThan(0)
  await readAll(other)
  // A browser that is driven has every page in focus, so the event of coming back has to be made.
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await expect.poll(() => distance(page, carla), { timeout: 3_000 }).toBe(0)
  for (const screen of [page, other]) await expectOnce(screen, [second])
  await other.context().close()
})

test('two people read the same payments, and each has read only what he read', async ({ page, browser }) => {
  const other = await (await browser.newContext()).newPage()
  await Promise.all([open(page, people.carla()), open(other, people.admin())])
  const [carla, admin] = [await Laravel.signIn(people.carla()), await Laravel.signIn(people.admin())]
  const before = await countOf(admin)

  const payment = await pay('7.43')
  for (const screen of [page, other]) await expectOnce(screen, [payment])
  await readAll(page)

  expect(await countOf(admin)).toBeGreaterThanOrEqual(Math.min(99, before + 1))
  await expect.poll(() => distance(other, admin)).toBe(0)
  await expectFeedOfServer(page, carla)
  await expectFeedOfServer(other, admin)
  await other.context().close()
})
