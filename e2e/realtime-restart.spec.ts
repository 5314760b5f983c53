import { setTimeout as pause } from 'node:timers/promises'
import { Laravel } from './support/laravel'
import { whileDead } from './support/parts'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'
import { expectNotLiveWithin, noteStates } from './support/words'

test('a realtime server that is gone for three seconds costs no row and no second toast', async ({
  page,
  silence,
}) => {
  silence.allow(/WebSocket/)
  await signIn(page, people.carla())
  await expectLive(page)
  const toasts = await noteToasts(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const payments = [await maribel.recordPayment(credit.id, '4.01')]
  await expectOnce(page, payments)

  const states = await noteStates(page)
  await whileDead('realtime', async () => {
    await expectNotLiveWithin(page, 1_000)
    for (const amount of ['4.02', '4.03', '4.04']) {
      payments.push(await maribel.recordPayment(credit.id, amount))
    }
    // The length of the outage is the thing under test.
    await pause(3_000)
    expect((await states()).slice(1)).not.toContain('live')
  })
  await expectLive(page)
  payments.push(await maribel.recordPayment(credit.id, '4.05'))

  await expectOnce(page, payments)
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
})
