import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { signIn, signOut } from './sanctum'
import { environment, json, startStandIn } from './stand-in'

const logged = vi.hoisted(() => vi.fn())
vi.mock('./log', () => ({ log: { error: logged } }))

const user = { id: 2, name: 'Carla Ibáñez', role: 'manager', email: null, phone: null, team: null }
const expiresAt = '2999-01-01T00:00:00Z'
let laravel: Awaited<ReturnType<typeof startStandIn>>

beforeAll(async () => {
  laravel = await startStandIn()
})
afterAll(() => laravel.stop())

const here = () => environment(laravel.url)
const credentials = { login: 'carla', password: 'secreta' }

it('signs in at Laravel, naming the device', async () => {
  laravel.answerWith((_, response) =>
    json(response, 200, { success: true, data: { user, token: '7|t', expires_at: expiresAt } }),
  )
  const headers = new Headers({ 'user-agent': 'x'.repeat(300) })
  expect(await signIn(here(), credentials, headers)).toEqual({ id: '2', userId: 2, token: '7|t', expiresAt })
  expect(JSON.parse(laravel.heard[0]?.body ?? '')).toEqual({
    email_or_phone: 'carla',
    password: 'secreta',
    device: 'x'.repeat(120),
  })
})

it.each([
  [401, 'invalid_credentials', {}, 'invalid_credentials'],
  [429, 'throttled', { 'Retry-After': '8' }, 'throttled:8'],
  [422, 'invalid', {}, 'invalid'],
  [500, 'server_error', {}, 'server_error'],
])('tells why a sign-in failed: %i %s', async (status, code, headers, text) => {
  laravel.answerWith((_, response) => json(response, status, { success: false, code, message: 'x' }, headers))
  await expect(signIn(here(), credentials, new Headers())).rejects.toThrow(new Error(text))
})

it('tells that the server is not there', async () => {
  await expect(signIn(environment('http://127.0.0.1:1'), credentials, new Headers())).rejects.toThrow(
    'network',
  )
})

it('ends the token at sign-out', async () => {
  laravel.answerWith((_, response) => json(response, 200, { success: true, data: null }))
  await signOut(here(), { token: '7|t', userId: 2, expiresAt })
  expect(laravel.heard[0]).toMatchObject({ method: 'POST', url: '/api/logout' })
  expect(laravel.heard[0]?.headers.authorization).toBe('Bearer 7|t')
})

it('lets a person leave when Laravel is not there, and says so in the log', async () => {
  await signOut(environment('http://127.0.0.1:1'), { token: '7|t', userId: 2, expiresAt })
  await signOut(here(), null)
  expect(logged.mock.calls).toEqual([[{ code: 'network' }, 'a token outlives its sign-out']])
})
