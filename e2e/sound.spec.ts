import type { Page } from '@playwright/test'
import { Laravel } from './support/laravel'
import { expectLive, signIn, toasts } from './support/session'
import { countSounds, touch } from './support/sounds'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'

type Chosen = { sound?: boolean; quiet_hours?: { on: boolean; begins: string; ends: string } }

const usual = { sound: true, quiet_hours: { on: true, begins: '20:00', ends: '07:00' } }
const neverQuiet = { ...usual.quiet_hours, on: false }

/** All but a minute at the other end of the day: the hour at which the test runs makes no difference. */
function quietNow() {
  const options = { timeZone: 'America/La_Paz', hour: 'numeric', hourCycle: 'h23' } as const
  const hour = Number(new Intl.DateTimeFormat('en', options).format(new Date()))
  return {
    on: true,
    ...(hour < 12 ? { begins: '23:59', ends: '23:58' } : { begins: '00:02', ends: '00:01' }),
  }
}

async function choose(chosen: Chosen) {
  const carla = await Laravel.signIn(people.carla())
  const answer = await carla.request('PUT', 'preferences', chosen)
  if (!answer.ok) throw new Error(`PUT preferences: ${answer.status} ${await answer.text()}`)
}

async function chosenSound() {
  return (await (await Laravel.signIn(people.carla())).get<{ sound: boolean }>('preferences')).sound
}

async function pay(...amounts: string[]) {
  const maribel = await Laravel.signIn(people.maribel())
  const { id } = await maribel.creditToPay()
  await Promise.all(amounts.map((amount) => maribel.recordPayment(id, amount)))
}

async function enter(page: Page) {
  await signIn(page, people.carla())
  await expectLive(page)
  await touch(page)
}

async function expectToast(page: Page, amount: string) {
  await expect(toasts(page).filter({ hasText: amount })).toHaveCount(1)
}

/** Every toast has come and gone: what could have sounded has, and the next payment is news of its own. */
async function quietAgain(...pages: Page[]) {
  for (const page of pages) {
    const shown = page.locator('[data-sonner-toast]')
    await expect(shown).toHaveCount(0, { timeout: 15_000 })
  }
}

test.beforeEach(() => choose({ sound: true, quiet_hours: neverQuiet }))
test.afterAll(() => choose(usual))

test('a payment is one sound, and a burst of them is one', async ({ page, context }) => {
  const sounds = await countSounds(context)
  await enter(page)
  await pay('8.01')
  await expectToast(page, '8,01')
  await expect.poll(() => sounds(page)).toBe(1)
  await quietAgain(page)

  await pay('8.02', '8.03', '8.04', '8.05', '8.06')
  await expect(page.getByText(/^5 pagos recibidos/)).toBeVisible()
  await quietAgain(page)
  expect(await sounds(page)).toBe(2)
})

test('two tabs are one sound together', async ({ page, context }) => {
  const sounds = await countSounds(context)
  await enter(page)
  const other = await context.newPage()
  await other.goto(stack.url)
  await expectLive(other)
  await touch(other)

  const [inOne, inOther] = [await noteToasts(page), await noteToasts(other)]
  const told = async () => (await inOne()) + (await inOther())

  await pay('8.11')
  await expect.poll(told).toBe(1)
  await expect.poll(() => sounds(page, other)).toBe(1)
  await quietAgain(page, other)

  await pay('8.12', '8.13', '8.14', '8.15')
  await expect.poll(told).toBe(5)
  await quietAgain(page, other)
  expect(await sounds(page, other)).toBe(2)
})

test('switched off in the menu there is none, and switched on it is heard at once', async ({
  page,
  context,
}) => {
  const sounds = await countSounds(context)
  await enter(page)
  await page.getByRole('button', { name: 'Carla Ibáñez' }).click()
  const button = page.getByRole('switch', { name: 'Sonido' })
  await button.click()
  await expect(button).not.toBeChecked()
  await expect.poll(chosenSound).toBe(false)
  await pay('8.21')
  await expectToast(page, '8,21')
  await quietAgain(page)
  expect(await sounds(page)).toBe(0)

  await button.click()
  await expect.poll(() => sounds(page)).toBe(1)
  await expect.poll(chosenSound).toBe(true)
  await pay('8.22')
  await expect.poll(() => sounds(page)).toBe(2)
})

test('in quiet hours there is none', async ({ page, context }) => {
  const sounds = await countSounds(context)
  await choose({ quiet_hours: quietNow() })
  await enter(page)
  await pay('8.31')
  await expectToast(page, '8,31')
  await quietAgain(page)
  expect(await sounds(page)).toBe(0)

  await choose({ quiet_hours: neverQuiet })
  await pay('8.32')
  await expect.poll(() => sounds(page)).toBe(1)
})
