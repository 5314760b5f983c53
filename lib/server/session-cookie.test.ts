import { expect, it } from 'vitest'
import { authCookies, sessionCookieName } from './session-cookie'

it('names cookies by port, so that two stacks on a host keep their own sessions', () => {
  expect(sessionCookieName({ NEXTAUTH_URL: 'http://127.0.0.1:3000' })).toBe('vigia-3000-session')
  expect(sessionCookieName({ NEXTAUTH_URL: 'https://vigia.example' })).toBe('vigia-443-session')
})

it('lets no cookie begin with the name of another, or next-auth takes it for a piece of that', () => {
  const names = ['http://h:300', 'http://h:3000'].flatMap((url) =>
    Object.values(authCookies({ NEXTAUTH_URL: url })).map(({ name }) => name),
  )
  for (const name of names) {
    expect(names.filter((other) => other !== name && other.startsWith(name))).toEqual([])
  }
})

it('keeps cookies from scripts and other sites, and to TLS where there is TLS', () => {
  const { sessionToken } = authCookies({ NEXTAUTH_URL: 'https://vigia.example' })
  expect(sessionToken.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  expect(authCookies({ NEXTAUTH_URL: 'http://127.0.0.1:3000' }).sessionToken.options.secure).toBe(false)
})
