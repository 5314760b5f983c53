import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openDoor } from './door'
import { environment, json, startStandIn } from './stand-in'

vi.mock('./log', () => ({ log: { error: () => {}, warn: () => {} } }))

const session = {
  state: 'authenticated',
  token: '7|sanctum',
  userId: 2,
  expiresAt: '2999-01-01T00:00:00Z',
} as const
const write = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
let laravel: Awaited<ReturnType<typeof startStandIn>>

beforeAll(async () => {
  laravel = await startStandIn()
})
beforeEach(() => laravel.answerWith((_, response) => json(response, 200, { success: true, data: 1 })))
afterAll(() => laravel.stop())

type Sent = { headers?: Record<string, string>; body?: string; env?: object; as?: typeof session | 'guest' }

function knock(method: string, path: string, { headers = {}, body, env = {}, as = session }: Sent = {}) {
  const request = new Request(`http://127.0.0.1:3000/api/backend/${path}`, {
    method,
    headers,
    body: body ?? null,
  })
  const segments = path.replace(/\?.*/, '').split('/').map(decodeURIComponent)
  return openDoor(request, segments, {
    session: as === 'guest' ? { state: 'anonymous' } : as,
    env: { ...environment(laravel.url), ...env },
  })
}

it('asks Laravel with the token and hands its envelope on', async () => {
  const answer = await knock('GET', 'payments?day=2026-11-24&evil=1', { headers: { cookie: 'a=b' } })
  expect([answer.status, await answer.json()]).toEqual([200, { success: true, data: 1 }])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const [heard] = laravel.heard
  expect(heard).toMatchObject({ method: 'GET', url: '/api/payments?day=2026-11-24' })
  expect(heard?.headers.authorization).toBe('Bearer 7|sanctum')
  expect(heard?.headers).not.toHaveProperty('cookie')
  expect(heard?.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
})

it('passes a write on with its key, its author and its request id, and nothing else', async () => {
  const headers = {
    ...write,
    'idempotency-key': 'k-1',
    'x-vigia-user': '2',
    'x-request-id': 'abcdefgh',
    'x-forwarded-for': '8.8.8.8',
    authorization: 'Bearer stolen',
    'x-evil': '1',
  }
  await knock('POST', 'payments', { headers, body: '{ "amount" : "1.00" }' })
  const [heard] = laravel.heard
  expect(heard?.body).toBe('{"amount":"1.00"}')
  expect(heard?.headers).toMatchObject({
    'idempotency-key': 'k-1',
    'x-vigia-user': '2',
    'x-request-id': 'abcdefgh',
    authorization: 'Bearer 7|sanctum',
  })
  expect(heard?.headers).not.toHaveProperty('x-evil')
  expect(heard?.headers).not.toHaveProperty('x-forwarded-for')
})

it.each(['PUT preferences', 'PATCH users/4', 'DELETE users/4/clients/7'])(
  'passes %s on as the write it is',
  async (route) => {
    const [method = '', path = ''] = route.split(' ')
    laravel.heard.length = 0
    const answer = await knock(method, path, { headers: write, body: '{"version":3}' })
    expect(answer.status).toBe(200)
    expect(laravel.heard).toMatchObject([{ method, url: `/api/${path}`, body: '{"version":3}' }])
  },
)

it('tells the address of the visitor only behind our proxy, and only one', async () => {
  const from = async (value: string, env: object) => {
    laravel.heard.length = 0
    await knock('GET', 'me', { headers: { 'x-forwarded-for': value }, env })
    return laravel.heard[0]?.headers['x-forwarded-for']
  }
  expect(await from('190.129.4.7', { TRUST_PROXY: '1' })).toBe('190.129.4.7')
  expect(await from('190.129.4.7', {})).toBeUndefined()
  expect(await from('1.1.1.1, 190.129.4.7', { TRUST_PROXY: '1' })).toBeUndefined()
  expect(await from('localhost', { TRUST_PROXY: '1' })).toBeUndefined()
})

it('asks nothing of Laravel for a guest, a foreign write, a strange path or a bad body', async () => {
  const refused = await Promise.all([
    knock('GET', 'me', { as: 'guest' }),
    knock('POST', 'payments', { headers: { 'content-type': 'application/json' }, body: '{}' }),
    knock('GET', 'a/..%2fadmin'),
    knock('GET', 'clients//1'),
    knock('PUT', 'payments', { headers: write, body: '{}' }),
    knock('DELETE', 'sessions', { headers: { 'content-type': 'application/json' }, body: '{}' }),
    knock('POST', 'payments', { headers: write, body: '[1]' }),
    knock('POST', 'payments', { headers: write, body: `{"q":"${'x'.repeat(70_000)}"}` }),
  ])
  const told = await Promise.all(refused.map(async (answer) => [answer.status, (await answer.json()).code]))
  expect(told).toEqual([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [404, 'not_found'],
    [404, 'not_found'],
    [403, 'forbidden'],
    [422, 'invalid'],
    [413, 'invalid'],
  ])
  expect(laravel.heard).toEqual([])
})

it('passes a refusal of Laravel on with its status and its wait', async () => {
  const refusal = { success: false, code: 'throttled', message: 'Espere.' }
  laravel.answerWith((_, response) =>
    json(response, 429, refusal, { 'Retry-After': '8', 'Set-Cookie': 'a=b' }),
  )
  const answer = await knock('GET', 'me')
  expect([answer.status, await answer.json(), answer.headers.get('retry-after')]).toEqual([429, refusal, '8'])
  expect(answer.headers.has('set-cookie')).toBe(false)
})

it.each([
  ['a page of HTML', 200, 'text/html', '<h1>Whoops</h1>'],
  ['broken JSON', 200, 'application/json', '{"success":'],
  ['JSON that is no envelope', 500, 'application/json', '{"exception":"PDOException"}'],
  ['a redirect', 302, 'application/json', '{"success":true}'],
])('answers in words of its own when Laravel sends %s', async (_, status, type, text) => {
  laravel.answerWith((_heard, response) => {
    response.writeHead(status, { 'Content-Type': type, Location: '/elsewhere' })
    response.end(text)
  })
  const answer = await knock('GET', 'me')
  const body = await answer.text()
  expect(answer.status).toBe(502)
  expect(JSON.parse(body)).toMatchObject({ success: false, code: 'server_error' })
  expect(body).not.toMatch(/Whoops|PDOException|elsewhere/)
  expect(laravel.heard).toHaveLength(1)
})

it('says that nobody is there, and that it took too long', async () => {
  const gone = await knock('GET', 'me', { env: { BACKEND_URL: 'http://127.0.0.1:1' } })
  expect([gone.status, (await gone.json()).code]).toEqual([502, 'network'])

  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(
    AbortSignal.abort(new DOMException('late', 'TimeoutError')),
  )
  const late = await knock('GET', 'me')
  expect([late.status, (await late.json()).code]).toEqual([504, 'timeout'])
})
