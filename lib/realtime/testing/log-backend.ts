import { createApi } from '../../api'
import type { Cursor, Heads } from '../../streams/schema'
import { onTheWire, type StreamLog } from './stream-log'

type BackendState = {
  /** The paths, in the order of the calls. */
  asked: string[]
  latencyMs: number
  /** An HTTP status to answer with, or no answer at all. */
  fault: number | 'unreachable' | 'hanging' | null
  /** What a refusal asks its caller to wait. */
  retryAfterSeconds: number | null
  /** The only path that the fault befalls; null: all. */
  faultyPath: string | null
  /** Named among the streams, and left out of what is pulled. */
  unanswered: Set<string>
  /** Of `socket:channel`. */
  sign(channel: string): { auth: string } | { status: number }
}

type Cursors = Record<string, Cursor | null>
type Asked = { cursors: Cursors; limit?: number; up_to: Record<string, number> }

/** Laravel behind its door: the routes of the realtime part over one log, counted, slow or out of order at will. */
export function createLogBackend(log: StreamLog, userId: number) {
  const state: BackendState = {
    asked: [],
    latencyMs: 0,
    fault: null,
    retryAfterSeconds: null,
    unanswered: new Set(),
    faultyPath: null,
    sign: (channel) => ({ auth: `key:${channel}` }),
  }
  const doors = {
    api: createApi(({ path, body, signal }) => {
      // A fake of the wire: what the realtime part sends is what Laravel validates.
      const data = () => answer(path, (body ?? {}) as Asked)
      return exchange(path, signal, () => ({ success: true, data: data() }))
    }),
    /** The one call that the realtime part makes itself: the channel signatures. */
    send: ((_: string, { body, signal }: RequestInit) => {
      const { socket_id, channels } = JSON.parse(String(body))
      const signed = (channel: string) => [channel, state.sign(`${socket_id}:${channel}`)]
      return exchange('broadcasting/auth', signal ?? undefined, () => ({
        channels: Object.fromEntries(channels.map(signed)),
      }))
    }) as typeof fetch,
  }

  function answer(path: string, { cursors, limit = 200, up_to }: Asked) {
    if (path === 'streams') return headsOnTheWire(log.heads(userId))
    if (path === 'notifications/read') {
      log.markRead(up_to)
      return headsOnTheWire(log.heads(userId))
    }
    const known = Object.entries(cursors).filter(
      ([name]) => log.names().includes(name) && !state.unanswered.has(name),
    )
    return Object.fromEntries(
      known.map(([name, cursor]) => {
        const pulled = log.pull(name, cursor, limit)
        return [name, { ...pulled, rows: pulled.rows.map(onTheWire) }]
      }),
    )
  }

  async function exchange(path: string, signal: AbortSignal | undefined, body: () => object) {
    state.asked.push(path)
    const fault = state.faultyPath === null || state.faultyPath === path ? state.fault : null
    if (fault === 'unreachable') throw new TypeError('fetch failed')
    if (fault === 'hanging') return untilAborted(signal)
    if (fault !== null) {
      const failure = { success: false, code: codes[fault] ?? 'server_error', message: 'No.' }
      const { retryAfterSeconds: seconds } = state
      return Response.json(failure, {
        status: fault,
        headers: seconds ? { 'Retry-After': `${seconds}` } : {},
      })
    }
    const read = Response.json(body())
    if (state.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, state.latencyMs))
    signal?.throwIfAborted()
    return read
  }

  return Object.assign(state, doors)
}

const codes: Partial<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  409: 'wrong_user',
  503: 'busy',
}

function headsOnTheWire(heads: Heads) {
  return Object.fromEntries(
    Object.entries(heads).map(([name, { readUpTo, ...head }]) => [name, { ...head, read_up_to: readUpTo }]),
  )
}

// What lib/http.ts gives a request.
const timeoutMs = 12_000

function untilAborted(signal: AbortSignal | undefined) {
  return new Promise<Response>((_, reject) => {
    const timer = setTimeout(() => reject(new DOMException('too long', 'TimeoutError')), timeoutMs)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}
