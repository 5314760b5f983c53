import { Laravel, type Payment } from './support/laravel'
import { link } from './support/link'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'
import { noteStates, word } from './support/words'

// One lost frame may stay unnoticed for so long; a frame that is merely slow no longer than that.
const lostFrameMs = 30_000

test.afterEach(() => link.mend())

test('a link that is late by more than a second is live, and its rows come once', async ({
  page,
  silence,
}) => {
  silence.allow(/WebSocket/)
  await signIn(page, people.carla())
  await expectLive(page)
  const toasts = await noteToasts(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()

  await link.delay(600)
  const states = await noteStates(page)
  for (const amount of ['5.01', '5.02', '5.03']) {
    await expectOnce(page, [await maribel.recordPayment(credit.id, amount)], 5_000)
  }
  await expect(word(page)).toHaveAttribute('data-state', 'live')
  expect(await states()).not.toContain('polling')
  await link.mend()

  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  expect(await toasts()).toBe(3)
})

test('a link of two hundred bytes a second loses and doubles nothing', async ({ page, silence }) => {
  test.setTimeout(90_000)
  silence.allow(/WebSocket/)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const toasts = await noteToasts(page)
  const payments: Payment[] = []

  await link.throttle(200)
  for (const amount of ['5.11', '5.12', '5.13', '5.14', '5.15', '5.16']) {
    payments.push(await maribel.recordPayment(credit.id, amount))
  }
  await expectOnce(page, payments, lostFrameMs)
  await link.mend()

  await expectLive(page)
  payments.push(await maribel.recordPayment(credit.id, '5.17'))
  await expectOnce(page, payments, lostFrameMs)
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
})
