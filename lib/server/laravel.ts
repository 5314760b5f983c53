import 'server-only'
import { type Api, createApi } from '../api'
import { createBackendQueue, type Rank } from './backend-queue'
import type { Env } from './env'
import type { Method } from './forward-table'
import { log } from './log'
import { refuse } from './refusals'

// From its arrival, the wait for a place included: longer than Laravel waits for a locked database, shorter than a
// browser waits for us.
const timeoutMs = 10_000
// Leaves Laravel time to answer who got in last.
const patienceMs = 8_000
// More than Laravel answers in that time; whoever stands behind them would wait in vain.
const longestLine = 2_000

type Backend = Pick<Env, 'BACKEND_URL' | 'BACKEND_AT_ONCE'>

export type LaravelCall = {
  method: Method
  /** Built by us from constants and checked ids, never from an address that somebody sent. */
  path: string
  query?: URLSearchParams | undefined
  body?: string | undefined
  token?: string | undefined
  headers?: Record<string, string | undefined>
  /** Of the caller: gone before the call was sent, he costs Laravel nothing. What was sent is never aborted by it. */
  signal?: AbortSignal | undefined
}

// By a signature and then a pull a screen is live again: in one line, or all pulls would wait for the last signature of a
// crowd. Where its streams stand it asks to be sure. All else a person does, or waits for.
const ranks: Partial<Record<string, Rank>> = {
  'POST broadcasting/auth/batch': 'return',
  'POST streams/catch-up': 'return',
  'GET streams': 'poll',
}

declare global {
  var vigiaBackendQueues: Map<string, ReturnType<typeof createBackendQueue>> | undefined
}

/** One for each Laravel, and one in this process: Next builds pages apart from routes, and this module into both. */
function queueOf({ BACKEND_URL: url, BACKEND_AT_ONCE: atOnce }: Backend) {
  globalThis.vigiaBackendQueues ??= new Map()
  const queues = globalThis.vigiaBackendQueues
  const queue = queues.get(url) ?? createBackendQueue({ atOnce, patienceMs, longestLine })
  queues.set(url, queue)
  return queue
}

/**
 * Resolves with a refusal of our own when there was no place in time. Rejects with TimeoutError after 10 s, with
 * TypeError when nobody answers, with the signal's reason when the caller left.
 */
export async function callLaravel(env: Backend, call: LaravelCall): Promise<Response> {
  const rank = ranks[`${call.method} ${call.path}`] ?? 'person'
  const answer = await inTime(queueOf(env).run(rank, () => send(env, call), call.signal))
  if (answer !== null) return answer
  log.warn({ path: call.path, rank }, 'no place at Laravel')
  return refuse('busy')
}

/** To its last byte: Laravel is at work until then. */
async function send(env: Backend, call: LaravelCall): Promise<Response> {
  const url = new URL(`/api/${call.path}`, env.BACKEND_URL)
  if (call.query) url.search = call.query.toString()
  const headers = new Headers({ Accept: 'application/json' })
  for (const [name, value] of Object.entries(call.headers ?? {})) if (value) headers.set(name, value)
  if (call.token) headers.set('Authorization', `Bearer ${call.token}`)
  if (call.body !== undefined) headers.set('Content-Type', 'application/json')
  const answer = await fetch(url, {
    method: call.method,
    headers,
    body: call.body ?? null,
    cache: 'no-store',
    redirect: 'manual',
    // Counted from here: PHP goes on with what its caller no longer waits for, so the place stays taken as long.
    signal: AbortSignal.timeout(timeoutMs),
  })
  const text = await answer.text()
  // A 204 may have no body at all, not even an empty one.
  return new Response(text || null, { status: answer.status, headers: answer.headers })
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new DOMException('Laravel did not answer in time', 'TimeoutError'))
    const timer = setTimeout(giveUp, timeoutMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The API on the server, for one Sanctum token. */
export function createLaravelApi(env: Backend, token?: string): Api {
  return createApi(({ method, path, query, body, idempotencyKey, signal }) =>
    callLaravel(env, {
      method,
      path,
      query: query && new URLSearchParams(query),
      body: method === 'GET' ? undefined : JSON.stringify(body ?? {}),
      token,
      headers: { 'Idempotency-Key': idempotencyKey },
      signal,
    }),
  )
}
