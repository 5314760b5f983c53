import { encode } from 'next-auth/jwt'
import { expect, it, vi } from 'vitest'
import { decodeSession, encodeSessionToken } from './session-token'

const secret = 'k3Jv9sQx7wLp2TzYc8RmNdB4hGfEa6Uo'
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

it('gives back what it sealed, and seals the token so that nobody reads it', async () => {
  const token = { token: '7|sanctum', userId: 2, expiresAt: inAnHour() }
  const cookie = await encodeSessionToken({ token, secret })
  expect(cookie).not.toContain('sanctum')
  expect(await decodeSession(cookie, secret)).toMatchObject({ state: 'authenticated', ...token })
})

it('tells no cookie from one that it cannot read', async () => {
  const sealed = await encodeSessionToken({ token: { token: 't', userId: 2, expiresAt: inAnHour() }, secret })
  expect(await decodeSession(undefined, secret)).toEqual({ state: 'anonymous' })
  expect(await decodeSession('rubbish', secret)).toEqual({ state: 'unreadable' })
  expect(await decodeSession(sealed, 'another secret of thirty-two chars')).toEqual({ state: 'unreadable' })
  expect(await decodeSession(await encode({ token: { sub: '2' }, secret }), secret)).toEqual({
    state: 'unreadable',
  })
})

it('ends with the session of Laravel, though the cookie lives on', async () => {
  const cookie = await encodeSessionToken({ token: { token: 't', userId: 2, expiresAt: inAnHour() }, secret })
  vi.useFakeTimers({ now: Date.now() + 3_600_001 })
  expect(await decodeSession(cookie, secret)).toEqual({ state: 'anonymous' })
  vi.setSystemTime(Date.now() + 24 * 3_600_000)
  expect(await decodeSession(cookie, secret)).toEqual({ state: 'anonymous' })
  vi.useRealTimers()
})

it('does not seal a session without its token', async () => {
  expect(() => encodeSessionToken({ token: { sub: '2' }, secret })).toThrow()
})
