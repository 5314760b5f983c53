import { expect, test } from 'vitest'
import { isOriginAllowed } from './origins'

test.each([
  [undefined, ['*'], true],
  ['https://a.example', ['a.example'], true],
  ['https://a.example:8443', ['a.example'], true],
  ['https://a.example', ['http://a.example:3000'], true],
  ['https://b.a.example', ['*.a.example'], true],
  ['https://a.example', ['*.a.example'], false],
  ['https://axexample', ['a.example'], false],
  ['https://a.example.evil', ['a.example'], false],
  ['null', ['a.example'], false],
  [undefined, ['a.example'], false],
  ['https://a.example', [], false],
])('the origin %s against %j is allowed: %s', (origin, allowed, verdict) => {
  expect(isOriginAllowed(origin, allowed)).toBe(verdict)
})
