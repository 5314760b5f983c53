import { Laravel } from './support/laravel'
import { whileDead } from './support/parts'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, feed, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'
import { expectNotLiveWithin, noteStates, word } from './support/words'

// The server is read each 25 s, its newest heartbeat may be 30 s old, and the word is looked at each second.
const boundMs = 32_000

test('with Laravel itself gone the screen says so, and of when it knows what it shows', async ({
  page,
  silence,
}) => {
  test.setTimeout(150_000)
  silence.allow(/Failed to load resource/)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const toasts = await noteToasts(page)
  const payments = [await maribel.recordPayment(credit.id, '4.21')]
  await expectOnce(page, payments)

  await whileDead('laravel', async () => {
    await expectNotLiveWithin(page, boundMs)
    const states = await noteStates(page)
    await expect(word(page)).toContainText(/Sin conexión desde las \d\d:\d\d/, { timeout: boundMs })
    await expect(feed(page).getByText(/\d+ hoy hasta las \d\d:\d\d/)).toBeVisible()
    await expectOnce(page, payments)
    expect(await states()).not.toContain('live')
  })

  await expectLive(page)
  payments.push(await maribel.recordPayment(credit.id, '4.22'))
  await expectOnce(page, payments)
  await expect(feed(page).getByText(/\d+ hoy$/)).toBeVisible()
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
})
