import { expect, it } from 'vitest'
import { readSignInFailure, writeSignInFailure } from './sign-in-failure'

it('reads back what it writes', () => {
  for (const failure of [{ code: 'throttled', retryAfterSeconds: 8 }, { code: 'network' }] as const) {
    expect(readSignInFailure(writeSignInFailure(failure))).toEqual(failure)
  }
})

it('takes any other text for a server error', () => {
  expect(readSignInFailure('Cannot read properties of undefined')).toEqual({ code: 'server_error' })
  expect(readSignInFailure('throttled:soon')).toEqual({ code: 'throttled' })
})
