import 'server-only'
import { type Api, createApi } from '../api'
import type { Env } from './env'
import type { Method } from './forward-table'

// Longer than Laravel waits for a locked database, shorter than a browser waits for us.
const timeoutMs = 10_000

export type LaravelCall = {
  method: Method
  /** Built by us from constants and checked ids, never from an address that somebody sent. */
  path: string
  query?: URLSearchParams | undefined
  body?: string | undefined
  token?: string | undefined
  headers?: Record<string, string | undefined>
}

/** Rejects with TimeoutError after 10 s, with TypeError when nobody answers. */
export function callLaravel(env: Pick<Env, 'BACKEND_URL'>, call: LaravelCall): Promise<Response> {
  const url = new URL(`/api/${call.path}`, env.BACKEND_URL)
  if (call.query) url.search = call.query.toString()
  const headers = new Headers({ Accept: 'application/json' })
  for (const [name, value] of Object.entries(call.headers ?? {})) if (value) headers.set(name, value)
  if (call.token) headers.set('Authorization', `Bearer ${call.token}`)
  if (call.body !== undefined) headers.set('Content-Type', 'application/json')
  return fetch(url, {
    method: call.method,
    headers,
    body: call.body ?? null,
    cache: 'no-store',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  })
}

/** The API on the server, for one Sanctum token. */
export function createLaravelApi(env: Pick<Env, 'BACKEND_URL'>, token?: string): Api {
  return createApi(({ method, path, query, body, idempotencyKey }) =>
    callLaravel(env, {
      method,
      path,
      query: query && new URLSearchParams(query),
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      token,
      headers: { 'Idempotency-Key': idempotencyKey },
    }),
  )
}
