import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { Laravel } from './support/laravel'
import { expectFeedOfServer, expectOnce, shownPayments } from './support/rows'
import { attention, expectLive, signIn } from './support/session'
import { type Account, people } from './support/stack'
import { expect, test } from './support/test'

type Person = { id: number; version: number }

// A change is poked to the screens at once; the poke may be lost, and then the position check finds it.
const toldMs = 5_000

async function open(page: Page, who: Account) {
  await signIn(page, who)
  await expectLive(page)
}

async function me(who: Laravel) {
  return (await who.get<{ user: Person }>('me')).user
}

async function sent(who: Laravel, method: string, path: string, body: unknown) {
  const answer = await who.request(method, path, body, { 'idempotency-key': randomUUID() })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()).data
}

async function assign(who: Laravel, cobradorId: number, clientId: number) {
  const { version } = await who.get<{ version: number }>(`clients/${clientId}`)
  await sent(who, 'POST', `users/${cobradorId}/assign-clients`, {
    client_ids: [clientId],
    versions: { [clientId]: version },
  })
}

/** A cobrador of Carla's who has nothing yet: what is done to him disturbs nobody else's tests. */
async function hireCobrador(admin: Laravel): Promise<Account & Person> {
  const carla = await Laravel.signIn(people.carla())
  const login = `prueba.${randomUUID()}@sajama.example`
  const { password } = people.admin()
  const person = {
    name: 'Teresa Prueba',
    email: login,
    password,
    role: 'cobrador',
    manager_id: (await me(carla)).id,
  }
  return { ...(await sent(admin, 'POST', 'users', person)), role: 'cobrador', login, password }
}

function fieldFeed(page: Page) {
  return page.getByRole('region', { name: 'Lo último' })
}

test('a client who is given to another leaves the screen of the first, but for what she was paid', async ({
  page,
  browser,
}) => {
  const [maribel, carla] = [await Laravel.signIn(people.maribel()), await Laravel.signIn(people.carla())]
  const credit = await maribel.creditToPay()
  await carla.recordPayment(credit.id, '8.01')
  await maribel.recordPayment(credit.id, '8.02')
  const other = await (await browser.newContext()).newPage()
  await Promise.all([open(page, people.maribel()), open(other, people.alvaro())])
  const rows = fieldFeed(page).getByRole('listitem').filter({ hasText: credit.client_name })
  await expect(rows.filter({ hasText: '8,01' })).toHaveCount(1)
  const [from, to] = [await me(maribel), await me(await Laravel.signIn(people.alvaro()))]

  await assign(carla, to.id, credit.client_id)
  try {
    await expect(rows.filter({ hasText: '8,01' })).toHaveCount(0, { timeout: toldMs })
    await expect(rows.filter({ hasText: '8,02' })).toHaveCount(1)
    await expect(rows.filter({ hasNotText: 'Usted lo registró' })).toHaveCount(0)
    await expect(
      page.getByRole('region', { name: 'Requieren atención' }).getByText(credit.client_name),
    ).toHaveCount(0)
    await carla.recordPayment(credit.id, '8.03')
    await expect(fieldFeed(other).getByRole('listitem').filter({ hasText: '8,03' })).toHaveCount(1)
    await expect(rows.filter({ hasText: '8,03' })).toHaveCount(0)
    await page.reload()
    await expect(rows.filter({ hasText: '8,02' })).toHaveCount(1)
    await expect(rows.filter({ hasNotText: 'Usted lo registró' })).toHaveCount(0)
  } finally {
    await assign(carla, from.id, credit.client_id)
    await other.context().close()
  }
})

test('a cobrador who changes the team leaves one screen and comes to the other, both open', async ({
  page,
  browser,
}) => {
  const admin = await Laravel.signIn(people.admin())
  const carla = await Laravel.signIn(people.carla())
  const teresa = await hireCobrador(admin)
  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const other = await (await browser.newContext()).newPage()
  await Promise.all([open(page, people.carla()), open(other, people.ruben())])

  await assign(carla, teresa.id, credit.client_id)
  const payment = await (await Laravel.signIn(teresa)).recordPayment(credit.id, '8.11')
  await expectOnce(page, [payment])
  await assign(carla, (await me(maribel)).id, credit.client_id)
  const ruben = await Laravel.signIn(people.ruben())
  await sent(admin, 'PATCH', `users/${teresa.id}`, {
    version: teresa.version,
    manager_id: (await me(ruben)).id,
  })

  await expect.poll(() => shownPayments(page), { timeout: toldMs }).not.toContain(payment.id)
  await expectOnce(other, [payment], toldMs)
  await expectLive(page)
  await expectLive(other)
  await expectFeedOfServer(page, carla)
  await expectFeedOfServer(other, ruben)
  await other.context().close()
})

test('a role that is changed while its owner watches leads to the sign-in page, and then to another desk', async ({
  page,
  silence,
}) => {
  silence.allow(/401|WebSocket/)
  const admin = await Laravel.signIn(people.admin())
  const teresa = await hireCobrador(admin)
  await signIn(page, teresa)
  await expectLive(page)

  await sent(admin, 'PATCH', `users/${teresa.id}`, {
    version: teresa.version,
    role: 'manager',
    team_name: `Equipo ${randomUUID()}`,
  })

  await expect(page).toHaveURL(/\/login/, { timeout: toldMs })
  await expect(page.getByText('Su sesión terminó. Entre de nuevo.')).toBeVisible()
  await signIn(page, { ...teresa, role: 'manager' })
  await expect(attention(page)).toBeVisible()
})
