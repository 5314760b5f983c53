import type { Page } from '@playwright/test'
import { backUp } from './support/database'
import { Laravel } from './support/laravel'
import { whileDead } from './support/parts'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, feed, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'

function amount(page: Page, text: string) {
  return feed(page).getByRole('listitem').filter({ hasText: text })
}

test('a database restored from a backup says so on each open screen, and they show what it holds', async ({
  page,
  browser,
  silence,
}) => {
  test.setTimeout(90_000)
  silence.allow(/50[0-9]|WebSocket|ERR_/)
  const other = await (await browser.newContext()).newPage()
  const [carla, admin] = [await Laravel.signIn(people.carla()), await Laravel.signIn(people.admin())]
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  await Promise.all([signIn(page, people.carla()), signIn(other, people.admin())])
  const kept = await maribel.recordPayment(credit.id, '9.11')

  const backup = backUp()
  const lost = [
    await maribel.recordPayment(credit.id, '9.12'),
    await maribel.recordPayment(credit.id, '9.13'),
  ]
  for (const screen of [page, other]) await expectOnce(screen, [kept, ...lost])
  await whileDead(['laravel', 'queue', 'checks', 'scheduler'], async () => backup.restore())

  for (const [screen, reader] of [
    [page, carla],
    [other, admin],
  ] as const) {
    await expect(amount(screen, '9,13')).toHaveCount(0, { timeout: 30_000 })
    await expect(amount(screen, '9,12')).toHaveCount(0)
    await expect(feed(screen).getByText('El servidor empezó numeración nueva')).toHaveCount(1)
    await expectFeedOfServer(screen, reader)
  }
  // It gets the number that a lost one had.
  const fresh = await maribel.recordPayment(credit.id, '9.14')
  expect(fresh.id).toBe(lost[0]?.id)
  for (const screen of [page, other]) {
    await expect(amount(screen, '9,14')).toHaveCount(1)
    await expectLive(screen)
    await expectOnce(screen, [kept, fresh])
  }
  await other.context().close()
})
