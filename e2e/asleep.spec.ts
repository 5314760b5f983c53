import type { Page } from '@playwright/test'
import { Laravel, type Payment } from './support/laravel'
import { link } from './support/link'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, feed, signIn } from './support/session'
import { people } from './support/stack'
import { freeze, socketsOf } from './support/tabs'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'

// The clocks are looked at each second. A socket that died meanwhile would be noticed by its pings much later.
const noticedMs = 3_000

test.afterEach(() => link.mend())

/** Gives the page a wall clock that can go on while the monotonic one stands. */
async function canSleep(page: Page) {
  await page.addInitScript(() => {
    const Wall = Date
    let sleptMs = 0
    class WallClock extends Wall {
      constructor(...given: [] | [number]) {
        // Also with a text or with years and months: whatever is given is passed on.
        super(...(given.length === 0 ? ([Wall.now() + sleptMs] as const) : given))
      }
      static override now() {
        return Wall.now() + sleptMs
      }
    }
    Object.assign(window, {
      Date: WallClock,
      passMs: (ms: number) => {
        sleptMs += ms
      },
    })
  })
}

test('a laptop that slept says within seconds what it missed, on a new socket', async ({ page, silence }) => {
  silence.allow(/WebSocket/)
  await canSleep(page)
  const sockets = socketsOf(page)
  await signIn(page, people.carla())
  await expectLive(page)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const toasts = await noteToasts(page)

  const lid = await freeze(page)
  await link.strand()
  const payments: Payment[] = []
  for (const amount of ['6.01', '6.02', '6.03']) {
    payments.push(await maribel.recordPayment(credit.id, amount))
  }
  await lid.evaluate('passMs(12 * 60_000)')
  const renewed = page.waitForEvent('websocket', { timeout: noticedMs })
  await lid.thaw()

  await renewed
  await expectOnce(page, payments)
  await expect(feed(page).getByText('Sin conexión 12 min · 3 eventos')).toBeVisible()
  await expectLive(page)
  payments.push(await maribel.recordPayment(credit.id, '6.04'))
  await expectOnce(page, payments)
  await expectFeedOfServer(page, await Laravel.signIn(people.carla()))
  await expect.poll(toasts).toBe(payments.length)
  await link.mend()
  await expect.poll(sockets).toBe(1)
})
