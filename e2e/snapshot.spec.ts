import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { keptSnapshots } from './support/kept'
import { Laravel } from './support/laravel'
import { expectFeedOfServer, expectOnce, shownPayments } from './support/rows'
import { expectLive, feed, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'
import { word } from './support/words'

// What is shown is kept every 10 s.
const keptMs = 15_000
// Who is away for less than 20 s has missed nothing.
const awayMs = 22_000

async function numberOf(who: Laravel) {
  return (await who.get<{ user: { id: number } }>('me')).user.id
}

/** The server answers nothing about streams until it is let. */
async function holdStreams(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/api\/backend\/streams/, async (route) => {
    await held
    await route.continue()
  })
  return release
}

test('a page opened again paints what was kept, with its age, before the network answers; a sign-out wipes it', async ({
  page,
  silence,
}) => {
  test.setTimeout(120_000)
  silence.allow(/WebSocket/)
  const carla = await Laravel.signIn(people.carla())
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const first = await maribel.recordPayment(credit.id, '9.01')
  await signIn(page, people.carla())
  await expectOnce(page, [first])
  await expectLive(page)
  const second = await maribel.recordPayment(credit.id, '9.03')
  await expectOnce(page, [second])
  const visit = feed(page).getByText(/^Desde su última visita/)
  await page.reload()
  await expectLive(page)
  const seen = [first, second]
  await expectOnce(page, seen)
  await expect(visit).toHaveCount(0)
  await expect.poll(() => keptSnapshots(page), { timeout: keptMs }).toEqual([await numberOf(carla)])
  const before = await shownPayments(page)
  const saved = feed(page).getByText(/^Guardado .+ · actualizando…$/)

  const release = await holdStreams(page)
  await page.goto('about:blank')
  const missed = await maribel.recordPayment(credit.id, '9.02')
  await pause(awayMs)
  await page.goto(stack.url)

  await expect(saved).toBeVisible()
  expect(await shownPayments(page)).toEqual(before)
  await expect(word(page)).not.toHaveAttribute('data-state', 'live')
  release()
  await expectOnce(page, [...seen, missed])
  await expect(saved).toHaveCount(0)
  await expect(visit).toHaveText(/Desde su última visita · 1 evento/)
  await expectFeedOfServer(page, carla)

  await page.getByRole('button', { name: 'Carla Ibáñez' }).click()
  await page.getByRole('button', { name: 'Cerrar sesión' }).click()
  await expect(page).toHaveURL(/\/login/)
  expect(await keptSnapshots(page)).toEqual([])
})

test('nothing is shown or kept of whoever used the browser before', async ({ page, silence }) => {
  silence.allow(/WebSocket/)
  await signIn(page, people.carla())
  await expect.poll(() => keptSnapshots(page), { timeout: keptMs }).toHaveLength(1)
  // A cookie that ran out: nobody signed out.
  await page.context().clearCookies()

  const release = await holdStreams(page)
  await signIn(page, people.ruben())
  await expect(page.getByRole('heading', { name: 'Resumen', level: 1 })).toBeVisible()
  const carla = await numberOf(await Laravel.signIn(people.carla()))
  await expect.poll(() => keptSnapshots(page)).not.toContain(carla)
  expect(await shownPayments(page)).toEqual([])
  release()

  await expectLive(page)
  await expectFeedOfServer(page, await Laravel.signIn(people.ruben()))
})
