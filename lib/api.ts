import { failureOf } from './envelope'
import { ApiError } from './errors'

export type Schema<T> = { parse(value: unknown): T }

export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT'
  /** Without `/api` and without a leading slash: `streams/catch-up`. */
  path: string
  query?: Record<string, string> | undefined
  body?: unknown
  idempotencyKey?: string | undefined
  signal?: AbortSignal | undefined
}

type GetOptions = { query?: Record<string, string>; signal?: AbortSignal }
type PostOptions = { idempotencyKey?: string; signal?: AbortSignal }
type PutOptions = { signal?: AbortSignal }

/** The API as every feature sees it; browser and server pass in their own way to send. Rejects with `ApiError`. */
export type Api = {
  get<T>(path: string, schema: Schema<T>, options?: GetOptions): Promise<T>
  post<T>(path: string, schema: Schema<T>, body: unknown, options?: PostOptions): Promise<T>
  put<T>(path: string, schema: Schema<T>, body: unknown, options?: PutOptions): Promise<T>
}

export function createApi(send: (request: ApiRequest) => Promise<Response>): Api {
  async function call<T>(request: ApiRequest, schema: Schema<T>): Promise<T> {
    const answer = await exchange(request)
    const data = dataOf(answer)
    try {
      return schema.parse(data)
    } catch (cause) {
      throw new ApiError({ code: 'server_error', status: answer.status, cause })
    }
  }

  async function exchange(request: ApiRequest) {
    try {
      const response = await send(request)
      return { status: response.status, headers: response.headers, text: await response.text() }
    } catch (cause) {
      // A caller that gave up wants its own reason back: the query cache tells a cancelled fetch by it.
      if (request.signal?.aborted || cause instanceof ApiError) throw cause
      const timedOut = cause instanceof DOMException && cause.name === 'TimeoutError'
      throw new ApiError({ code: timedOut ? 'timeout' : 'network', status: 0, cause })
    }
  }

  return {
    get: (path, schema, options) => call({ ...options, method: 'GET', path }, schema),
    post: (path, schema, body, options) => call({ ...options, method: 'POST', path, body }, schema),
    put: (path, schema, body, options) => call({ ...options, method: 'PUT', path, body }, schema),
  }
}

function dataOf(answer: { status: number; headers: Headers; text: string }): unknown {
  const envelope = parseJson(answer.text)
  const succeeded = answer.status >= 200 && answer.status < 300
  if (succeeded && isRecord(envelope) && envelope.success === true) return envelope.data
  throw failureOf(answer.status, answer.headers, envelope)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
