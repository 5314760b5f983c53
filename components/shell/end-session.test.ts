import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { endSession, onSessionEnded } from './end-session'

const base = 'http://vigia.test'
const server = setupServer(http.get(`${base}/api/auth/csrf`, () => HttpResponse.json({ csrfToken: 'c5rf' })))

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => {
  const mocked = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => mocked(`${base}${path}`, init))
})
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

it('ends the session with the token of next-auth, then tells the other tabs', async () => {
  let sent = ''
  server.use(
    http.post(`${base}/api/auth/signout`, async ({ request }) => {
      sent = await request.text()
      return HttpResponse.json({ url: `${base}/login` })
    }),
  )
  const told = new Promise<void>((resolve) => onSessionEnded(resolve))
  await endSession()
  await told
  expect(Object.fromEntries(new URLSearchParams(sent))).toMatchObject({ csrfToken: 'c5rf', json: 'true' })
})

it('tells nobody when the server did not end it', async () => {
  server.use(http.post(`${base}/api/auth/signout`, () => new HttpResponse(null, { status: 503 })))
  const onEnded = vi.fn()
  const stop = onSessionEnded(onEnded)
  await expect(endSession()).rejects.toThrow('503')
  expect(onEnded).not.toHaveBeenCalled()
  stop()
})
