import { type Api, type ApiRequest, createApi } from './api'

// The door gives Laravel 10 s; its own refusal should arrive before the browser gives up.
const timeoutMs = 12_000

type HttpOptions = {
  /** The user on whose behalf this page writes; null before he is known. */
  userId: number | null
  onUnauthenticated(): void
}

/** The API through the product's own door: what a browser uses. */
export function createHttpApi({ userId, onUnauthenticated }: HttpOptions): Api {
  return createApi(async (request) => {
    const response = await fetch(urlOf(request), {
      method: request.method,
      headers: headersOf(request, userId),
      ...(request.method === 'GET' ? {} : { body: JSON.stringify(request.body) }),
      cache: 'no-store',
      credentials: 'same-origin',
      redirect: 'error',
      signal: withTimeout(request.signal),
    })
    if (response.status === 401) onUnauthenticated()
    return response
  })
}

// A run of the check is started through a server route of its own.
const ownDoors: Partial<Record<string, string>> = { 'POST checks': '/api/checks' }

function urlOf({ method, path, query }: ApiRequest) {
  const search = query ? `?${new URLSearchParams(query)}` : ''
  return `${ownDoors[`${method} ${path}`] ?? `/api/backend/${path}`}${search}`
}

function headersOf(request: ApiRequest, userId: number | null) {
  const headers = new Headers({ Accept: 'application/json' })
  if (request.method === 'GET') return headers
  headers.set('Content-Type', 'application/json')
  if (userId !== null) headers.set('X-Vigia-User', `${userId}`)
  if (request.idempotencyKey) headers.set('Idempotency-Key', request.idempotencyKey)
  return headers
}

function withTimeout(signal: AbortSignal | undefined) {
  const limit = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([signal, limit]) : limit
}
