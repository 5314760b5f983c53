import { people } from './support/stack'
import { expect, test } from './support/test'
import { startWithoutProxy } from './support/without-proxy'

let product: Awaited<ReturnType<typeof startWithoutProxy>>

test.beforeAll(async () => {
  // A whole build, beside a running stack.
  test.setTimeout(300_000)
  product = await startWithoutProxy()
})

test.afterAll(() => product?.stop())

const routes = ['me', 'streams', 'notifications', 'payments', 'clients', 'clients/1', 'credits', 'credits/1']
const pages = ['/', '/payments']

test('with proxy.ts deleted no page and no route shows a guest anything', async ({ request }) => {
  for (const page of pages) {
    const answer = await request.get(product.url + page, { maxRedirects: 0 })
    expect(answer.status(), page).toBe(307)
    expect(answer.headers().location, page).toMatch(/\/api\/session\/ended|\/login/)
    expect(answer.headers()['content-security-policy'], 'the proxy is really gone').toBeUndefined()
  }
  for (const route of routes) {
    const answer = await request.get(`${product.url}/api/backend/${route}`, { maxRedirects: 0 })
    expect(answer.status(), route).toBe(401)
  }
  expect((await request.get(`${product.url}/api/broadcasting/auth`)).status()).toBe(401)
})

test('with proxy.ts deleted a forged cookie opens nothing', async ({ request }) => {
  const name = `vigia-${new URL(product.url).port}-session`
  for (const value of ['x', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c', '1|aaaa']) {
    const headers = { cookie: `${name}=${value}` }
    for (const page of pages) {
      const answer = await request.get(product.url + page, { headers, maxRedirects: 0 })
      expect(answer.status(), page).toBe(307)
    }
    const answer = await request.get(`${product.url}/api/backend/me`, { headers, maxRedirects: 0 })
    expect(answer.status()).toBe(401)
  }
})

test('with proxy.ts deleted a cobrador still cannot open the desk', async ({ page, silence }) => {
  // The realtime server admits the stack's own origin alone, and this copy has another.
  silence.allow(/WebSocket/)
  const who = people.nancy()
  await page.goto(`${product.url}/login`)
  await page.getByLabel('Correo o celular').fill(who.login)
  await page.getByLabel('Contraseña', { exact: true }).fill(who.password)
  await page.getByRole('button', { name: 'Entrar' }).click()
  await page.waitForURL('**/field')

  await page.goto(product.url)
  await expect(page).toHaveURL(/\/field$/)
})
