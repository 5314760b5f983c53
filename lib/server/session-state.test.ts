import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAboutSession, isBackendOnline } from './session-state'
import { environment, json, startStandIn } from './stand-in'

const session = { state: 'authenticated', token: 't', userId: 2, expiresAt: '2999-01-01T00:00:00Z' } as const
const user = { id: 2, name: 'Carla Ibáñez', role: 'manager', email: null, phone: null, team: null }
const gone = environment('http://127.0.0.1:1')
let laravel: Awaited<ReturnType<typeof startStandIn>>

beforeAll(async () => {
  laravel = await startStandIn()
})
afterAll(() => laravel.stop())

const here = () => environment(laravel.url)

it('believes Laravel, not the cookie', async () => {
  laravel.answerWith((_, response) =>
    json(response, 200, { success: true, data: { user, expires_at: session.expiresAt } }),
  )
  expect(await askAboutSession(session, here())).toMatchObject({
    outcome: 'alive',
    user: { role: 'manager' },
  })
  laravel.answerWith((_, response) =>
    json(response, 401, { success: false, code: 'unauthenticated', message: 'Ingrese de nuevo.' }),
  )
  expect(await askAboutSession(session, here())).toEqual({ outcome: 'ended' })
})

it('takes neither a dead server, nor a broken one, nor an unreadable cookie for the end of a session', async () => {
  laravel.answerWith((_, response) =>
    json(response, 500, { success: false, code: 'server_error', message: '' }),
  )
  expect(await askAboutSession(session, here())).toEqual({ outcome: 'unknown' })
  expect(await askAboutSession(session, gone)).toEqual({ outcome: 'unknown' })
  expect(await askAboutSession({ state: 'unreadable' }, here())).toEqual({ outcome: 'unknown' })
  expect(await askAboutSession({ state: 'anonymous' }, gone)).toEqual({ outcome: 'ended' })
})

it('counts as online with the database there, though a queue be late', async () => {
  laravel.answerWith((_, response) => json(response, 503, { success: false, data: { database: 'ok' } }))
  expect(await isBackendOnline(here())).toBe(true)
  laravel.answerWith((_, response) => json(response, 503, { success: false, data: { database: 'down' } }))
  expect(await isBackendOnline(here())).toBe(false)
  expect(await isBackendOnline(gone)).toBe(false)
})
