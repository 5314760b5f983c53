import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signChannels } from './sign-channels'
import { environment, json, startStandIn } from './stand-in'

vi.mock('./log', () => ({ log: { error: () => {} } }))

const session = { state: 'authenticated', token: 't', userId: 2, expiresAt: '2999-01-01T00:00:00Z' } as const
const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
const asked = { socket_id: '1.2', channels: ['private-cobrador.4', 'private-admin.notifications'] }
let laravel: Awaited<ReturnType<typeof startStandIn>>

beforeAll(async () => {
  laravel = await startStandIn()
})
afterAll(() => laravel.stop())

function sign(body: unknown, headers: Record<string, string> = own, as: 'user' | 'guest' = 'user') {
  const request = new Request('http://127.0.0.1:3000/api/broadcasting/auth', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return signChannels(request, {
    session: as === 'user' ? session : { state: 'anonymous' },
    env: environment(laravel.url),
  })
}

it('signs many channels in one call, each allowed or refused', async () => {
  const data = { 'private-cobrador.4': { auth: 'key:sig' }, 'private-admin.notifications': { status: 403 } }
  laravel.answerWith((_, response) => json(response, 200, { success: true, data }))
  const answer = await sign({ ...asked, extra: 1 })
  expect(await answer.json()).toEqual({ channels: data })
  expect(laravel.heard).toHaveLength(1)
  expect(laravel.heard[0]).toMatchObject({ url: '/api/broadcasting/auth/batch', body: JSON.stringify(asked) })
})

it('refuses guests, foreign writes, public channels and odd sockets without asking Laravel', async () => {
  laravel.answerWith((_, response) => json(response, 200, { success: true, data: {} }))
  const answers = await Promise.all([
    sign(asked, own, 'guest'),
    sign(asked, { 'content-type': 'application/json' }),
    sign({ ...asked, channels: ['presence-x'] }),
    sign({ ...asked, socket_id: '1.2:x' }),
    sign({ ...asked, channels: Array.from({ length: 101 }, (_, index) => `private-cobrador.${index}`) }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([401, 403, 422, 422, 422])
  expect(laravel.heard).toEqual([])
})

it('passes a refusal of Laravel on', async () => {
  laravel.answerWith((_, response) =>
    json(response, 401, { success: false, code: 'unauthenticated', message: 'Ingrese de nuevo.' }),
  )
  expect((await sign(asked)).status).toBe(401)
})
