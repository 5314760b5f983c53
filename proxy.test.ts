import { NextRequest } from 'next/server'
import { beforeAll, expect, it, vi } from 'vitest'
import { proxy } from './proxy'

vi.mock('./lib/server/env', async () => {
  const { environment } = await import('./lib/server/stand-in')
  return { env: () => environment('http://127.0.0.1:8000') }
})
vi.mock('./lib/server/static-csp', () => ({
  inlineScriptHashes: () => ["'sha256-theme'"],
  staticPages: () =>
    new Map([
      ['/login', ["'sha256-login'"]],
      ['/_not-found', ["'sha256-lost'"]],
    ]),
}))

const cookie = 'vigia-3000-session=sealed'
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? ''

function ask(path: string, headers: Record<string, string> = {}) {
  return proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers }))
}

beforeAll(() => vi.stubEnv('NODE_ENV', 'production'))

it('sends a guest to the sign-in page and remembers where he wanted to go', () => {
  const destination = (path: string) => new URL(ask(path).headers.get('location') ?? '')
  expect(ask('/').status).toBe(307)
  expect(destination('/').pathname).toBe('/login')
  const deep = destination('/payments?payment=9')
  expect([deep.pathname, deep.searchParams.get('next')]).toEqual(['/login', '/payments?payment=9'])
})

it('takes a cookie of another stack for none', () => {
  expect(ask('/', { cookie: 'vigia-30001-session=sealed' }).status).toBe(307)
})

it('lets the scripts of a static page run by their hashes', () => {
  expect(policyOf(ask('/login'))).toContain("script-src 'self' 'sha256-login';")
})

it('gives each request of the desk a nonce of its own, and knows the page of last resort', () => {
  const [one, other] = [ask('/', { cookie }), ask('/', { cookie, 'x-nonce': 'mine' })].map(policyOf)
  const pattern = /script-src 'self' 'nonce-([0-9a-f]{32})' 'sha256-theme' 'sha256-lost';/
  expect(one).toMatch(pattern)
  expect(other).toMatch(pattern)
  expect(one).not.toBe(other)
})

it('hands the page the nonce that the policy has, not one that somebody sent', () => {
  const response = ask('/', { cookie, 'x-nonce': 'mine' })
  const nonce = response.headers.get('x-middleware-request-x-nonce')
  expect(policyOf(response)).toContain(`'nonce-${nonce}'`)
})
