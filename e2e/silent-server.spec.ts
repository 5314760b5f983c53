import { Laravel } from './support/laravel'
import { whileDead } from './support/parts'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'
import { expectNotLiveWithin, noteStates, word } from './support/words'

// The newest heartbeat may be 30 s old; the word is looked at each second, and then it has to be painted.
const boundMs = 32_000

for (const [part, amount] of [
  ['queue', '4.11'],
  ['scheduler', '4.12'],
] as const) {
  test(`without the ${part} the screen says that the server is silent, and shows payments all the same`, async ({
    page,
  }) => {
    test.setTimeout(90_000)
    await signIn(page, people.carla())
    await expectLive(page)
    const maribel = await Laravel.signIn(people.maribel())
    const credit = await maribel.creditToPay()
    const toasts = await noteToasts(page)

    await whileDead(part, async () => {
      await expectNotLiveWithin(page, boundMs)
      const states = await noteStates(page)
      await expect(word(page)).toContainText('Sin señal del servidor hace 1 min')
      await expectOnce(page, [await maribel.recordPayment(credit.id, amount)])
      expect(await states()).not.toContain('live')
    })

    await expectLive(page)
    await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
    await expect.poll(toasts).toBe(1)
  })
}
