import { signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

const protectedReads = [
  'me',
  'streams',
  'payments',
  'clients',
  'clients/1',
  'credits',
  'credits/1',
  'notifications',
  'credits-requiring-attention',
  'checks',
  'checks/1',
]

test('without a session every protected route refuses', async ({ request }) => {
  for (const path of protectedReads) {
    const answer = await request.get(`${stack.url}/api/backend/${path}`, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(401)
    expect((await answer.json()).code).toBe('unauthenticated')
  }
  expect((await request.get(`${stack.url}/api/broadcasting/auth`, { maxRedirects: 0 })).status()).toBe(401)
})

test('with a session, a path outside the table or a write from elsewhere is refused', async ({ page }) => {
  await signIn(page, people.carla())
  const base = `${stack.url}/api/backend`

  for (const path of [
    'login',
    'logout',
    'users/0/clients',
    'me/..%2fpayments',
    '..%2f..%2fapi%2fme',
    'ME',
    'payments/%00',
    'health',
  ]) {
    const answer = await page.request.get(`${base}/${path}`, { maxRedirects: 0 })
    expect([400, 404], path).toContain(answer.status())
  }

  const write = { credit_id: 1, amount: '1.00', payment_method: 'cash' }
  const foreign = await page.request.post(`${base}/payments`, {
    data: write,
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  })
  expect(foreign.status()).toBe(403)
  const foreignEnd = await page.request.delete(`${base}/sessions`, {
    data: {},
    headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
  })
  expect(foreignEnd.status()).toBe(403)
  const form = await page.request.post(`${base}/payments`, {
    form: { credit_id: '1', amount: '1.00' },
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(form.status()).toBe(403)
})

test('a write made by another person than the session is refused and nothing is written', async ({
  page,
  silence,
}) => {
  silence.allow(/409/)
  await signIn(page, people.carla())
  const answer = await page.evaluate(async () => {
    const response = await fetch('/api/backend/payments', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        'x-vigia-user': '1',
      },
      body: JSON.stringify({ credit_id: 1, amount: '1.00', payment_method: 'cash' }),
    })
    return { status: response.status, body: await response.json() }
  })
  expect(answer.status).toBe(409)
  expect(answer.body.code).toBe('wrong_user')
})
