import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { createHttpApi } from './http'

const base = 'http://vigia.test'
const server = setupServer()
const realFetch = globalThis.fetch

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

/** A page resolves `/api/…` against its own address; node has none. */
function onPage() {
  const mocked = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => mocked(`${base}${path}`, init))
  expect(mocked).not.toBe(realFetch)
}

it('sends a write through the door with its author and its key', async () => {
  onPage()
  let seen: { headers: Headers; body: unknown } | undefined
  server.use(
    http.post(`${base}/api/backend/payments`, async ({ request }) => {
      seen = { headers: request.headers, body: await request.json() }
      return HttpResponse.json({ success: true, data: 1 }, { status: 201 })
    }),
  )
  const api = createHttpApi({ userId: 2, onUnauthenticated: () => {} })
  expect(await api.post('payments', z.number(), { credit_id: 9 }, { idempotencyKey: 'k' })).toBe(1)
  expect(seen?.body).toEqual({ credit_id: 9 })
  expect(Object.fromEntries(seen?.headers ?? [])).toMatchObject({
    'content-type': 'application/json',
    'x-vigia-user': '2',
    'idempotency-key': 'k',
  })
})

it('sends what a person chooses with its author', async () => {
  onPage()
  let seen: { author: string | null; body: unknown } | undefined
  server.use(
    http.put(`${base}/api/backend/preferences`, async ({ request }) => {
      seen = { author: request.headers.get('x-vigia-user'), body: await request.json() }
      return HttpResponse.json({ success: true, data: 1 })
    }),
  )
  const api = createHttpApi({ userId: 2, onUnauthenticated: () => {} })
  expect(await api.put('preferences', z.number(), { sound: false })).toBe(1)
  expect(seen).toEqual({ author: '2', body: { sound: false } })
})

it('asks with a query and without an author', async () => {
  onPage()
  server.use(
    http.get(`${base}/api/backend/payments`, ({ request }) =>
      HttpResponse.json({
        success: true,
        data: [new URL(request.url).search, request.headers.get('x-vigia-user')],
      }),
    ),
  )
  const api = createHttpApi({ userId: 2, onUnauthenticated: () => {} })
  expect(await api.get('payments', z.unknown(), { query: { day: '2026-11-24', q: 'a&b' } })).toEqual([
    '?day=2026-11-24&q=a%26b',
    null,
  ])
})

it('says that the session ended, and still fails the call', async () => {
  onPage()
  server.use(
    http.get(`${base}/api/backend/me`, () =>
      HttpResponse.json(
        { success: false, code: 'unauthenticated', message: 'Entre de nuevo.' },
        { status: 401 },
      ),
    ),
  )
  const onUnauthenticated = vi.fn()
  const api = createHttpApi({ userId: null, onUnauthenticated })
  await expect(api.get('me', z.unknown())).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(onUnauthenticated).toHaveBeenCalledOnce()
})

it('starts a run of the check through its own door, and keeps the run that a refusal names', async () => {
  onPage()
  const refusal = { success: false, code: 'already_running', message: 'Ya.', data: { run: { id: 9 } } }
  server.use(http.post(`${base}/api/checks`, () => HttpResponse.json(refusal, { status: 409 })))
  const api = createHttpApi({ userId: 2, onUnauthenticated: () => {} })
  await expect(api.post('checks', z.unknown(), {})).rejects.toMatchObject({
    code: 'already_running',
    status: 409,
    data: { run: { id: 9 } },
  })
})
