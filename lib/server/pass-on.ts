import 'server-only'
import { randomUUID } from 'node:crypto'
import { clientAddress } from './client-address'
import type { Env } from './env'
import { callLaravel, type LaravelCall } from './laravel'
import { log } from './log'
import { refuse } from './refusals'

const requestIdPattern = /^[A-Za-z0-9-]{8,64}$/

/** One call to Laravel on behalf of a browser: a few headers in, its envelope or one of ours out. */
export async function passOn(
  request: Request,
  env: Env,
  call: Omit<LaravelCall, 'headers' | 'signal'>,
): Promise<Response> {
  const given = request.headers.get('x-request-id') ?? ''
  const requestId = requestIdPattern.test(given) ? given : randomUUID()
  const from = (name: string) => request.headers.get(name) ?? undefined
  try {
    const answer = await callLaravel(env, {
      ...call,
      signal: request.signal,
      headers: {
        'Idempotency-Key': from('idempotency-key'),
        'X-Vigia-User': from('x-vigia-user'),
        'X-Request-Id': requestId,
        'X-Forwarded-For': clientAddress(request.headers, env),
      },
    })
    return await envelopeOf(answer, requestId)
  } catch (error) {
    // Left the line; nobody hears this.
    if (request.signal.aborted) return new Response(null, { status: 499 })
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    log.error({ requestId, path: call.path, isLate }, 'Laravel did not answer')
    return refuse(isLate ? 'tooSlow' : 'unreachable')
  }
}

async function envelopeOf(answer: Response, requestId: string): Promise<Response> {
  const text = await answer.text()
  if (!isEnvelope(answer, text)) {
    log.error({ requestId, status: answer.status }, 'Laravel answered with something else than its envelope')
    return refuse('unreadableAnswer')
  }
  const headers = new Headers({
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Request-Id': requestId,
  })
  const wait = answer.headers.get('retry-after')
  if (wait !== null) headers.set('Retry-After', wait)
  return new Response(text, { status: answer.status, headers })
}

function isEnvelope(answer: Response, text: string) {
  if (answer.status >= 300 && answer.status < 400) return false
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return false
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'success' in body
  } catch {
    return false
  }
}
