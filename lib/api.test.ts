import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createApi } from './api'
import { ApiError } from './errors'

const anything = z.unknown()

function answering(status: number, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return createApi(async () => new Response(text, { status, headers }))
}

async function failure(call: Promise<unknown>) {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ApiError)
  return error as ApiError
}

it('gives the parsed data of a success', async () => {
  const api = answering(200, { success: true, data: { head: 3 } })
  expect(await api.get('streams', z.object({ head: z.number() }))).toEqual({ head: 3 })
})

it('carries the code, the fields and the wait of a refusal', async () => {
  const refusal = { success: false, code: 'throttled', message: 'Espere.', errors: { amount: ['Falta.'] } }
  const error = await failure(answering(429, refusal, { 'Retry-After': '8' }).post('login', anything, {}))
  expect(error).toMatchObject({
    code: 'throttled',
    status: 429,
    fields: { amount: ['Falta.'] },
    retryAfterSeconds: 8,
  })
})

it.each([
  [401, 'unauthenticated'],
  [404, 'not_found'],
  [502, 'network'],
  [504, 'timeout'],
  [500, 'server_error'],
  [200, 'server_error'],
])('tells a page that is no envelope by its status %i: %s', async (status, code) => {
  expect(await failure(answering(status, '<html>gateway</html>').get('me', anything))).toMatchObject({ code })
})

it('takes a code that it does not know for a server error', async () => {
  const answer = answering(418, { success: false, code: 'teapot', message: 'x' })
  expect(await failure(answer.get('me', anything))).toMatchObject({ code: 'server_error', status: 418 })
})

it('does not hand on data in another shape than promised', async () => {
  const api = answering(200, { success: true, data: { head: 'three' } })
  expect(await failure(api.get('streams', z.object({ head: z.number() })))).toMatchObject({
    code: 'server_error',
  })
})

it('tells a wait that was too long from a network that is not there', async () => {
  const late = createApi(async () => {
    throw new DOMException('late', 'TimeoutError')
  })
  const gone = createApi(async () => {
    throw new TypeError('fetch failed')
  })
  expect(await failure(late.get('me', anything))).toMatchObject({ code: 'timeout', status: 0 })
  expect(await failure(gone.get('me', anything))).toMatchObject({ code: 'network', status: 0 })
})

it('gives a caller that gave up its own reason back', async () => {
  const controller = new AbortController()
  controller.abort()
  const api = createApi(async ({ signal }) => {
    signal?.throwIfAborted()
    return new Response()
  })
  await expect(api.get('me', anything, { signal: controller.signal })).rejects.toBe(controller.signal.reason)
})
