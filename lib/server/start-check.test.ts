import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { environment, json, startStandIn } from './stand-in'
import { startCheck } from './start-check'

vi.mock('./log', () => ({ log: { error: () => {} } }))

const signedIn = {
  state: 'authenticated',
  token: '7|sanctum',
  userId: 2,
  expiresAt: '2999-01-01T00:00:00Z',
} as const
const write = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
const run = { id: 9, state: 'queued' }
let laravel: Awaited<ReturnType<typeof startStandIn>>

beforeAll(async () => {
  laravel = await startStandIn()
})
beforeEach(() => laravel.answerWith((_, response) => json(response, 202, { success: true, data: { run } })))
afterAll(() => laravel.stop())

type Press = { headers?: Record<string, string>; body?: string; isGuest?: boolean }

async function press({ headers = write, body = '{}', isGuest = false }: Press = {}) {
  const request = new Request('http://127.0.0.1:3000/api/checks?force=1', { method: 'POST', headers, body })
  const answer = await startCheck(request, {
    session: isGuest ? { state: 'anonymous' } : signedIn,
    env: environment(laravel.url),
  })
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

it('asks Laravel for a run in the name of who pressed, and hands it on', async () => {
  const headers = { ...write, 'x-vigia-user': '2', 'x-evil': '1' }
  const answer = await press({ headers, body: '{"trigger":"hourly","as":1}' })
  expect([answer.status, answer.body]).toEqual([202, { success: true, data: { run } }])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const [heard] = laravel.heard
  expect(heard).toMatchObject({ method: 'POST', url: '/api/checks', body: '{}' })
  expect(heard?.headers).toMatchObject({ authorization: 'Bearer 7|sanctum', 'x-vigia-user': '2' })
  expect(heard?.headers).not.toHaveProperty('x-evil')
})

it.each([
  ['that one is under way, with that one', 409, 'already_running', { data: { run } }],
  ['that another person is signed in here', 409, 'wrong_user', {}],
  ['that a cobrador may not', 403, 'forbidden', {}],
  ['that it was asked too often', 429, 'throttled', {}],
])('hands on %s', async (_, status, code, more) => {
  const refusal = { success: false, code, message: 'No.', ...more }
  laravel.answerWith((_heard, response) => json(response, status, refusal, { 'Retry-After': '8' }))
  const answer = await press()
  expect([answer.status, answer.body, answer.headers.get('retry-after')]).toEqual([status, refusal, '8'])
})

it('asks nothing of Laravel for a guest, a form, another site or a body that is none of ours', async () => {
  const refused = await Promise.all([
    press({ isGuest: true }),
    press({ headers: { ...write, 'content-type': 'text/plain' } }),
    press({ headers: { ...write, 'sec-fetch-site': 'cross-site' } }),
    press({ headers: { 'content-type': 'application/json', origin: 'https://evil.example' } }),
    press({ body: '[]' }),
    press({ body: `{"q":"${'x'.repeat(70_000)}"}` }),
  ])
  expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [403, 'forbidden'],
    [403, 'forbidden'],
    [422, 'invalid'],
    [413, 'invalid'],
  ])
  expect(laravel.heard).toEqual([])
})

it('says that nobody is there', async () => {
  laravel.answerWith((_heard, response) => {
    response.destroy()
  })
  const answer = await press()
  expect([answer.status, answer.body.code]).toEqual([502, 'network'])
})
