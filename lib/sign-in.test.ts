import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { askSessionState, requestSignIn } from './sign-in'

const base = 'http://vigia.test'
const server = setupServer(http.get(`${base}/api/auth/csrf`, () => HttpResponse.json({ csrfToken: 'csrf' })))

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())
beforeEach(() => {
  const mocked = globalThis.fetch
  vi.stubGlobal('location', { origin: base })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => mocked(`${base}${path}`, init))
})

function answerWith(status: number, url: string) {
  server.use(http.post(`${base}/api/auth/callback/credentials`, () => HttpResponse.json({ url }, { status })))
}

it('signs in with the token against forged forms', async () => {
  let sent = ''
  server.use(
    http.post(`${base}/api/auth/callback/credentials`, async ({ request }) => {
      sent = await request.text()
      return HttpResponse.json({ url: `${base}/` })
    }),
  )
  expect(await requestSignIn('carla', 'a&b')).toBeNull()
  expect(sent).toBe('csrfToken=csrf&login=carla&password=a%26b&callbackUrl=%2F&json=true')
})

it('tells why it was refused', async () => {
  answerWith(401, `${base}/api/auth/error?error=throttled%3A8`)
  expect(await requestSignIn('carla', 'x')).toEqual({ code: 'throttled', retryAfterSeconds: 8 })
})

it('does not take a refused form for a sign-in', async () => {
  answerWith(200, `${base}/api/auth/signin?csrf=true`)
  expect(await requestSignIn('carla', 'x')).toEqual({ code: 'server_error' })
})

it('tells a network that is gone from an answer that makes no sense', async () => {
  server.use(http.post(`${base}/api/auth/callback/credentials`, () => HttpResponse.error()))
  expect(await requestSignIn('carla', 'x')).toEqual({ code: 'network' })
  server.use(http.post(`${base}/api/auth/callback/credentials`, () => HttpResponse.text('<h1>502</h1>')))
  expect(await requestSignIn('carla', 'x')).toEqual({ code: 'server_error' })
})

it('reads who is signed in', async () => {
  const data = { role: 'cobrador', is_online: true, is_demo: false }
  server.use(http.get(`${base}/api/session/state`, () => HttpResponse.json({ success: true, data })))
  expect(await askSessionState()).toEqual({ role: 'cobrador', isOnline: true, isDemo: false })
})
