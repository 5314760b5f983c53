import { createApi } from '../../lib/api'
import { stack } from '../support/stack'

const kinds = {
  '/api/broadcasting/auth': 'auth',
  '/api/backend/streams': 'streams',
  '/api/backend/streams/catch-up': 'pull',
} as const

export type Kind = (typeof kinds)[keyof typeof kinds]
/** `at`: epoch ms. `tookMs`: null while, or because, no answer came. `isBusy`: it was that there is no place. */
export type Call = { kind: Kind; at: number; tookMs: number | null; isBusy: boolean }

// As lib/http.ts gives up.
const timeoutMs = 12_000

/** The product's own door as one signed-in browser uses it, and a book of every call. */
export function createDoor(cookie: string, onCall: (call: Call) => void) {
  const send: typeof fetch = async (path, options) => {
    const kind = kinds[path as keyof typeof kinds]
    const call: Call = { kind, at: Date.now(), tookMs: null, isBusy: false }
    if (kind) onCall(call)
    const headers = new Headers(options?.headers)
    headers.set('content-type', 'application/json')
    headers.set('cookie', cookie)
    headers.set('origin', stack.url)
    const answer = await fetch(`${stack.url}${path}`, { ...options, headers })
    call.tookMs = Date.now() - call.at
    call.isBusy = answer.status === 503
    return answer
  }

  const api = createApi(({ method, path, body, signal }) => {
    const limit = AbortSignal.timeout(timeoutMs)
    return send(`/api/backend/${path}`, {
      method,
      body: method === 'GET' ? null : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
  })
  return { send, api }
}
