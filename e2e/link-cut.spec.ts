import { setTimeout as pause } from 'node:timers/promises'
import { Laravel } from './support/laravel'
import { link } from './support/link'
import { expectLive, feed, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'

// A cut socket is what these tests cause, and the browser says so in its console.
const cutSocket = /WebSocket connection to .* failed/

test.afterEach(() => link.mend())

test('a cut of ten seconds loses and doubles nothing', async ({ page, silence }) => {
  silence.allow(cutSocket)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()

  await maribel.recordPayment(credit.id, '2.01')
  await link.cut()
  for (const amount of ['2.02', '2.03', '2.04']) await maribel.recordPayment(credit.id, amount)
  // The length of the outage is the thing under test, not a wait for something to happen.
  await pause(10_000)
  await link.mend()
  await maribel.recordPayment(credit.id, '2.05')

  await expectLive(page)
  for (const amount of ['2,01', '2,02', '2,03', '2,04', '2,05']) {
    await expect(feed(page).getByRole('listitem').filter({ hasText: amount })).toHaveCount(1)
  }
})

test('without the realtime server the screen says so and still shows new payments', async ({
  page,
  silence,
}) => {
  silence.allow(cutSocket)
  await link.cut()
  await signIn(page, people.carla())
  await expect(page.locator('[data-state="polling"]').first()).toContainText('Sin canal directo')

  const maribel = await Laravel.signIn(people.maribel())
  await maribel.recordPayment((await maribel.creditToPay()).id, '2.06')

  await expect(feed(page).getByRole('listitem').filter({ hasText: '2,06' })).toHaveCount(1, {
    timeout: 20_000,
  })
})

test('a silent link is not called live for longer than twelve seconds', async ({ page, silence }) => {
  silence.allow(cutSocket)
  await signIn(page, people.carla())
  await expectLive(page)

  await link.blackHole()

  await expect(page.locator('[data-state="live"]')).toHaveCount(0, { timeout: 13_000 })
})
