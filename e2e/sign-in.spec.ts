import { signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

const refusal = /401|429/
// What a page still asked for while its session ended is refused, and the browser says so.
const afterSignOut = /401/

test('a manager signs in, sees the overview of the own team and signs out', async ({ page, silence }) => {
  silence.allow(afterSignOut)
  await signIn(page, people.carla())

  await expect(page.getByRole('heading', { name: 'Resumen', level: 1 })).toBeVisible()
  await expect(page.getByText('Ceja–Villa Adela')).toBeVisible()

  await page.getByRole('button', { name: /Carla Ibáñez/ }).click()
  await page.getByText('Cerrar sesión').click()
  await expect(page).toHaveURL(/\/login/)

  await page.goto(stack.url)
  await expect(page).toHaveURL(/\/login/)
})

test('an admin signs in and sees the overview of all teams', async ({ page }) => {
  await signIn(page, people.admin())

  await expect(page.getByRole('heading', { name: 'Resumen', level: 1 })).toBeVisible()
  await expect(page.getByText('Todos los equipos')).toBeVisible()
})

test('a cobrador lands on the field page, by name, and signs out there', async ({ page, silence }) => {
  silence.allow(afterSignOut)
  await signIn(page, people.maribel())

  await expect(page.getByText('Maribel Quisbert')).toBeVisible()
  await expect(page.locator('[data-state]').first()).toBeVisible()

  await page.goto(stack.url)
  await expect(page).toHaveURL(/\/field$/)

  await page.getByRole('button', { name: 'Cerrar sesión' }).click()
  await expect(page).toHaveURL(/\/login/)
  await page.goto(`${stack.url}/field`)
  await expect(page).toHaveURL(/\/login/)
})

test('a wrong password is refused in words and leaves what was typed', async ({ page, silence }) => {
  silence.allow(refusal)
  await page.goto(`${stack.url}/login`)
  await page.getByLabel('Correo o celular').fill(people.ruben().login)
  await page.getByLabel('Contraseña', { exact: true }).fill('no es esta')
  await page.getByRole('button', { name: 'Entrar' }).click()

  await expect(page.getByText('El usuario o la contraseña no coinciden.')).toBeVisible()
  await expect(page.getByLabel('Correo o celular')).toHaveValue(people.ruben().login)
  await expect(page).toHaveURL(/\/login/)
})

test('a second tab of the browser ends with the session', async ({ page, context, silence }) => {
  silence.allow(afterSignOut)
  await signIn(page, people.carla())
  const other = await context.newPage()
  await other.goto(stack.url)
  await expect(other.getByRole('heading', { name: 'Resumen', level: 1 })).toBeVisible()

  await page.getByRole('button', { name: /Carla Ibáñez/ }).click()
  await page.getByText('Cerrar sesión').click()

  await expect(other).toHaveURL(/\/login/)
})
