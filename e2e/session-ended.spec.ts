import { revokeSessions } from './support/database'
import { Laravel } from './support/laravel'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

const reason = 'Su sesión terminó. Entre de nuevo.'

test('a token revoked while a manager watches ends at the sign-in page', async ({ page, silence }) => {
  silence.allow(/401|WebSocket/)
  await signIn(page, people.ruben())
  await expectLive(page)

  revokeSessions(people.ruben().login)

  // The position check asks every 25 s, and its 401 is the end.
  await expect(page).toHaveURL(/\/login/, { timeout: 35_000 })
  await expect(page.getByText(reason)).toBeVisible()
  await page.goto(stack.url)
  await expect(page).toHaveURL(/\/login/)
})

test('a token revoked while a cobrador watches ends at the sign-in page', async ({ page, silence }) => {
  silence.allow(/401|WebSocket/)
  await signIn(page, people.wilmer())
  await expect(page.getByText('Wilmer Choque')).toBeVisible()

  revokeSessions(people.wilmer().login)

  await expect(page).toHaveURL(/\/login/, { timeout: 35_000 })
})

test('a device that is signed out from another one leaves at once, and says why', async ({
  page,
  silence,
}) => {
  silence.allow(/401|WebSocket/)
  await signIn(page, people.nancy())
  await expectLive(page)

  const other = await Laravel.signIn(people.nancy())
  expect((await other.request('DELETE', 'sessions')).status).toBe(200)

  await expect(page).toHaveURL(/\/login/, { timeout: 5_000 })
  await expect(page.getByText(reason)).toBeVisible()
})
