import { expect, it, vi } from 'vitest'

// Next's compiler makes the font of this; there is none in a test.
vi.mock('geist/font/sans', () => ({ GeistSans: { variable: '' } }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => undefined, has: () => false, delete: () => {} }),
  headers: async () => new Headers(),
}))
vi.mock('@/lib/server/env', async () => {
  const { environment } = await import('@/lib/server/stand-in')
  return { env: () => environment('http://127.0.0.1:1') }
})

type Module = Record<string, (...given: unknown[]) => Promise<Response>>

// A bracket in a glob is a pattern, so the desk is picked out by name.
const everything = import.meta.glob<Module>('./**/{page,layout}.tsx')
const pages = Object.fromEntries(Object.entries(everything).filter(([file]) => file.startsWith('./(desk)/')))
const routes = import.meta.glob<Module>('./api/**/route.ts')

/** For guests by their nature: signing in, and asking whether one is signed in. */
const open = [
  './api/auth/[...nextauth]/route.ts',
  './api/session/ended/route.ts',
  './api/session/state/route.ts',
]
const guarded = Object.keys(routes).filter((file) => !open.includes(file))

it('finds the pages and the routes that it is about', () => {
  expect(Object.keys(pages).length).toBeGreaterThan(2)
  expect(guarded).toContain('./api/backend/[...path]/route.ts')
  for (const file of open) expect(Object.keys(routes)).toContain(file)
})

// Nothing here runs proxy.ts: this is what stands when it is deleted or passed by.
it.each(Object.keys(pages))('%s of the desk shows nothing to a guest', async (file) => {
  const module = await pages[file]?.()
  const props = { params: Promise.resolve({}), searchParams: Promise.resolve({}), children: null }
  await expect(module?.default?.(props)).rejects.toMatchObject({
    digest: expect.stringMatching(/^NEXT_REDIRECT;[a-z]+;\/api\/session\/ended;/),
  })
})

it.each(guarded)('%s refuses a guest', async (file) => {
  const module = (await routes[file]?.()) ?? {}
  const methods = ['GET', 'POST'].filter((method) => module[method])
  expect(methods).not.toEqual([])
  for (const method of methods) {
    const request = new Request('http://127.0.0.1:3000/', {
      method,
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
      body: method === 'POST' ? '{}' : null,
    })
    const path = method === 'GET' ? ['me'] : ['payments']
    const answer = await module[method]?.(request, { params: Promise.resolve({ path }) })
    expect([method, answer?.status]).toEqual([method, 401])
  }
})
