import { setTimeout as pause } from 'node:timers/promises'
import { Laravel } from './support/laravel'
import { link } from './support/link'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'
import { expectNotLiveWithin, noteStates } from './support/words'

// A cut socket is what these tests cause, and the browser says so in its console.
const cutSocket = /WebSocket connection to .* failed/

test.afterEach(() => link.mend())

test('a cut of ten seconds loses and doubles nothing', async ({ page, silence }) => {
  silence.allow(cutSocket)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const toasts = await noteToasts(page)

  const payments = [await maribel.recordPayment(credit.id, '2.01')]
  await link.cut()
  for (const amount of ['2.02', '2.03', '2.04']) {
    payments.push(await maribel.recordPayment(credit.id, amount))
  }
  // The length of the outage is the thing under test, not a wait for something to happen.
  await pause(10_000)
  await link.mend()
  payments.push(await maribel.recordPayment(credit.id, '2.05'))

  await expectLive(page)
  await expectOnce(page, payments)
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
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
  const payment = await maribel.recordPayment((await maribel.creditToPay()).id, '2.06')

  await expectOnce(page, [payment], 20_000)
})

test('a black hole is not called live for longer than twelve seconds, and swallows nothing', async ({
  page,
  silence,
}) => {
  silence.allow(cutSocket)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const toasts = await noteToasts(page)

  await link.blackHole()
  const payments = [await maribel.recordPayment(credit.id, '2.11')]
  await expectNotLiveWithin(page, 13_000)
  const states = await noteStates(page)
  // Without a socket the rows come by pulls.
  await expectOnce(page, payments, 16_000)
  payments.push(await maribel.recordPayment(credit.id, '2.12'))
  expect(await states()).not.toContain('live')
  await link.mend()

  await expectLive(page)
  await expectOnce(page, payments)
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
})
