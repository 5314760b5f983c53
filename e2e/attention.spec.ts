import type { Page } from '@playwright/test'
import { makeLate } from './support/database'
import { type Counts, Laravel } from './support/laravel'
import { attention, checkButton, checkToasts, expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

test("the button's run changes the feed of a manager and of a cobrador, once", async ({ page, browser }) => {
  const carla = await Laravel.signIn(people.carla())
  await carla.runCheck()
  const credit = await carla.quietCredit('Maribel Quisbert')
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true })
  const field = await phone.newPage()
  await signIn(page, people.carla())
  await signIn(field, people.maribel())
  await expectLive(page)
  await expectLive(field)
  const row = attention(page).getByRole('row').filter({ hasText: credit.client_name })
  const news = field
    .getByRole('region', { name: 'Lo último' })
    .getByRole('listitem')
    .filter({ hasText: credit.client_name })
    .filter({ hasText: 'Nuevo' })
  await expect(row).toHaveCount(0)
  await expect(news).toHaveCount(0)

  makeLate(credit.id, 70)
  await checkButton(page).click()

  await expect(row).toContainText('61–90 días')
  await expect(row).toContainText('Nuevo · hoy')
  await expect(row).toContainText('Maribel Quisbert')
  await expect(row.getByText('Sin leer')).toBeAttached()
  await expect(news).toHaveCount(1)
  await expect(news).toContainText('61–90 días')
  await expect(field.getByRole('region', { name: 'Requieren atención' })).toContainText(credit.client_name)
  await expect(checkToasts(page)).toHaveCount(1)
  await expectCountsToAddUp(page, carla)

  await page.goto(stack.url)
  await expectLive(page)
  const heads = await headsOf(carla)
  await checkButton(page).click()
  await expect(page.getByText(/^La anterior, \d\d:\d\d: sin cambios$/)).toBeVisible()
  await expect(row).toContainText('Sin cambio')
  await expect(news).toHaveCount(1)
  await expect(checkToasts(page)).toHaveCount(0)
  expect(await headsOf(carla)).toEqual(heads)
  await phone.close()
})

test('a credit that falls further is told again, from which level', async ({ page }) => {
  const carla = await Laravel.signIn(people.carla())
  const credit = await carla.quietCredit('Nancy Ticona')
  makeLate(credit.id, 20)
  await carla.runCheck()
  await signIn(page, people.carla())
  await expectLive(page)
  const row = attention(page).getByRole('row').filter({ hasText: credit.client_name })
  await expect(row).toContainText('16–30 días')

  makeLate(credit.id, 95)
  await checkButton(page).click()
  await expect(row).toContainText('+90 días')
  await expect(row).toContainText('Empeoró · antes 16–30')

  await attention(page).getByRole('link', { name: /^\+90/ }).click()
  await expect(page).toHaveURL(/level=late_7/)
  await expect(row).toHaveCount(1)
  await attention(page)
    .getByRole('link', { name: /^61–90/ })
    .click()
  await expect(row).toHaveCount(0)
  await page.goBack()
  await expect(row).toHaveCount(1)
})

async function headsOf(who: Laravel) {
  const streams = await who.get<Record<string, { head: number }>>('streams')
  return Object.fromEntries(Object.entries(streams).map(([name, { head }]) => [name, head]))
}

/** Toast, card, page of the run and API say one thing, and new + worse + same = listed. */
async function expectCountsToAddUp(page: Page, who: Laravel) {
  const run = await who.lastCheck()
  expect(run.new + run.worse + run.same).toBe(run.listed)
  const detail = await who.get<Counts>(`checks/${run.id}`)
  expect(detail).toMatchObject({ new: run.new, worse: run.worse, same: run.same, listed: run.listed })

  const sentence = [
    `${run.listed} ${run.listed === 1 ? 'crédito' : 'créditos'}: ${run.new} ${run.new === 1 ? 'nuevo' : 'nuevos'}`,
    ...(run.worse > 0 ? [`${run.worse} ${run.worse === 1 ? 'empeoró' : 'empeoraron'}`] : []),
    ...(run.same > 0 ? [`${run.same} sin cambio`] : []),
  ].join(', ')
  await expect(checkToasts(page)).toContainText(sentence)
  await expect(attention(page).getByText(sentence)).toBeVisible()
  await expect(attention(page).getByRole('link', { name: /^Todos/ })).toHaveText(
    new RegExp(`Todos\\s*${run.listed}$`),
  )

  await attention(page).getByRole('link', { name: 'Ver cambios' }).click()
  await expect(page).toHaveURL(`${stack.url}/checks/${run.id}`)
  const figures = page.getByRole('definition')
  await expect(figures).toHaveText([run.listed, run.new, run.worse, run.same, run.cured].map(String))
  await expect(page.getByText(`${run.new + run.worse + run.cured} cambio`)).toBeVisible()
}
