import fc from 'fast-check'
import { expect, it } from 'vitest'
import { forwardRows } from './forward-rows'
import { findRow } from './forward-table'

const none = new URLSearchParams()

it('knows the rows of the table and nothing else', () => {
  expect(findRow('GET', ['me'], none)?.path).toBe('me')
  expect(findRow('POST', ['streams', 'catch-up'], none)?.path).toBe('streams/catch-up')
  expect(findRow('GET', ['credits', '17'], none)?.path).toBe('credits/17')
  expect(findRow('DELETE', ['users', '4', 'clients', '7'], none)?.path).toBe('users/4/clients/7')
  expect(findRow('GET', ['payments', 'refused'], none)?.path).toBe('payments/refused')
  expect(findRow('GET', ['cash-boxes', 'current'], none)?.path).toBe('cash-boxes/current')
  for (const path of [
    'login',
    'logout',
    'health',
    'broadcasting/auth',
    'broadcasting/auth/batch',
    'me/1',
    'checks/latest',
    'streams/7',
  ]) {
    expect(findRow('GET', path.split('/'), none), path).toBeNull()
    expect(findRow('POST', path.split('/'), none), path).toBeNull()
  }
})

it.each([
  [['a', '../admin']],
  [['clients', '..']],
  [['clients', '%2e%2e']],
  [['clients', '1/../../login']],
  [['clients', '1\\..\\login']],
  [['clients', '1?q=x']],
  [['clients', '1#x']],
  [['clients', '1;x']],
  [['clients', '1\u0000']],
  [['clients', '1\n']],
  [['clients', '١']],
  [['clients', '']],
  [['', 'me']],
  [['me', '']],
  [['ME']],
  [['Me']],
  [['mé']],
  [['m\u200be']],
  [['.']],
  [['clients', '0']],
  [['clients', '01']],
  [['clients', '-1']],
  [['clients', '1e3']],
  [['clients', '9'.repeat(16)]],
  [['a'.repeat(65)]],
  [[]],
])('does not know %j', (segments) => {
  expect(findRow('GET', segments, none)).toBeNull()
})

it('keeps the method of a row', () => {
  expect(findRow('POST', ['me'], none)).toBeNull()
  expect(findRow('GET', ['checks'], none)?.path).toBe('checks')
  expect(findRow('POST', ['checks'], none)).toBeNull()
  expect(findRow('GET', ['notifications', 'read'], none)).toBeNull()
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'get']) {
    expect(findRow(method, ['payments'], none), method).toBeNull()
  }
  expect(findRow('PATCH', ['users', '4'], none)).toMatchObject({ method: 'PATCH', path: 'users/4' })
  expect(findRow('PUT', ['preferences'], none)).toMatchObject({ method: 'PUT', path: 'preferences' })
})

it('takes the key of a write where one stands, and no number', () => {
  const settle = (key: string) => findRow('POST', ['payments', 'refused', key, 'settle'], none)?.path ?? null
  const key = 'b8f0a3c4-6a57-4dd6-9d0b-f3b8a4f3c001'
  expect(settle(key)).toBe(`payments/refused/${key}/settle`)
  for (const wrong of ['7', key.toUpperCase(), `${key}0`, key.replaceAll('-', '')])
    expect(settle(wrong)).toBeNull()
})

it('passes on only the keys of the row, each once', () => {
  const search = new URLSearchParams('day=2026-11-24&day=x&evil=1&q=a%26b&__proto__=1')
  expect(findRow('GET', ['payments'], search)?.query.toString()).toBe('day=2026-11-24&q=a%26b')
  expect(findRow('GET', ['me'], search)?.query.toString()).toBe('')
})

it('never makes a path of anything but rows and numbers, whatever is asked', () => {
  const known = Object.keys(forwardRows).flatMap((route) => route.split(/[ /]/))
  const segment = fc.oneof(fc.string(), fc.constantFrom('7', '..', ...known))
  fc.assert(
    fc.property(
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      fc.array(segment, { maxLength: 4 }),
      (method, segments) => {
        const row = findRow(method, segments, none)
        expect(row?.path ?? 'me').toMatch(/^[a-z-]+(\/([a-z-]+|[1-9]\d*))*$/)
      },
    ),
  )
})
