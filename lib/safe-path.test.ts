import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safePath } from './safe-path'

it.each(['/', '/payments', '/payments?payment=12&q=a%20b', '/field'])('goes to %s', (path) => {
  expect(safePath(path)).toBe(path)
})

it.each([
  null,
  '',
  'payments',
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/%0d%0aSet-Cookie:a=b\n',
  'javascript:alert(1)',
  '/api/session/ended',
  '/login',
  '/login?next=/login',
  '/x/../api/auth/signout',
  '/a\u0000b',
])('does not go to %j', (path) => {
  expect(safePath(path)).toBeNull()
})

it('stays on this origin whatever is asked', () => {
  const wanted = fc.oneof(fc.string(), fc.webUrl(), fc.string({ unit: fc.constantFrom(...'/\\.@:?#%ab') }))
  fc.assert(
    fc.property(wanted, (text) => {
      expect(new URL(safePath(text) ?? '/', 'https://vigia.example').origin).toBe('https://vigia.example')
    }),
    { numRuns: 500 },
  )
})
