import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readSample } from './contract-samples'
import { failureOf } from './envelope'
import { errorCodes } from './errors'

it('knows exactly the codes of Laravel, and the two that only a caller can know', () => {
  const source = readFileSync('backend/app/Enums/ErrorCode.php', 'utf8')
  const codes = [...source.matchAll(/case \w+ = '([a-z_]+)';/g)].map((match) => match[1])
  expect(errorCodes).toEqual([...codes, 'network', 'timeout'])
})

it.each([
  'invalid_credentials',
  'throttled',
  'invalid',
  'unauthenticated',
  'wrong_user',
  'not_found',
  'server_error',
])('reads the refusal %s as Laravel writes it', (code) => {
  // No status helps: the code comes from the envelope.
  expect(failureOf(418, new Headers(), readSample(`error.${code}`))).toMatchObject({ code })
})
