import type { RealtimeOptions } from '../../lib/realtime/realtime'
import { stack } from '../support/stack'

type Api = RealtimeOptions['api']

const kinds = {
  '/api/broadcasting/auth': 'auth',
  '/api/backend/streams': 'streams',
  '/api/backend/streams/catch-up': 'pull',
} as const

export type Kind = (typeof kinds)[keyof typeof kinds]
/** `at`: epoch ms. `tookMs`: null while, or because, no answer came. */
export type Call = { kind: Kind; at: number; tookMs: number | null }

// As lib/http.ts gives up.
const timeoutMs = 12_000

/** The product's own door as one signed-in browser uses it, and a book of every call. */
export function createDoor(cookie: string, onCall: (call: Call) => void) {
  const send: typeof fetch = async (path, options) => {
    const kind = kinds[path as keyof typeof kinds]
    const call: Call = { kind, at: Date.now(), tookMs: null }
    if (kind) onCall(call)
    const headers = new Headers(options?.headers)
    headers.set('content-type', 'application/json')
    headers.set('cookie', cookie)
    headers.set('origin', stack.url)
    const answer = await fetch(`${stack.url}${path}`, { ...options, headers })
    call.tookMs = Date.now() - call.at
    return answer
  }

  async function call(path: string, options: RequestInit): Promise<unknown> {
    const limit = AbortSignal.timeout(timeoutMs)
    const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
    const answer = await send(`/api/backend/${path}`, { ...options, signal })
    const envelope: { success: boolean; data: unknown } = await answer.json()
    if (!answer.ok || !envelope.success) throw new Error(`The door answered ${answer.status}`)
    return envelope.data
  }

  const api: Api = {
    get: async (path, schema, { signal } = {}) => schema.parse(await call(path, { signal: signal ?? null })),
    async post(path, schema, body, { signal } = {}) {
      const options = { method: 'POST', body: JSON.stringify(body), signal: signal ?? null }
      return schema.parse(await call(path, options))
    },
  }
  return { send, api }
}
