import 'server-only'
import type { ErrorCode } from '../errors'

type Refusal = { status: number; code: ErrorCode; message: string; retryAfterSeconds?: number }

/** What this server says in Laravel's place, in Laravel's envelope. */
export const refusals = {
  unauthenticated: {
    status: 401,
    code: 'unauthenticated',
    message: 'Su sesión terminó. Ingrese de nuevo.',
  },
  foreignWrite: {
    status: 403,
    code: 'forbidden',
    message: 'Esta operación solo se acepta desde las páginas de Vigía.',
  },
  notFound: { status: 404, code: 'not_found', message: 'No se encontró lo que busca.' },
  malformed: {
    status: 422,
    code: 'invalid',
    message: 'No se pudo leer la solicitud. Envíe un objeto JSON válido.',
  },
  tooLarge: { status: 413, code: 'invalid', message: 'La solicitud es demasiado grande.' },
  unreachable: {
    status: 502,
    code: 'network',
    message: 'No hay comunicación con el servidor. Intente de nuevo en un momento.',
  },
  unreadableAnswer: {
    status: 502,
    code: 'server_error',
    message: 'Ocurrió un error de nuestro lado. Intente de nuevo en un momento.',
  },
  // Nothing was sent, so that a write may be repeated without a look at what was recorded.
  busy: {
    status: 503,
    code: 'busy',
    message: 'El servidor está ocupado y no recibió lo que usted envió. Intente de nuevo en unos segundos.',
    // Half of what fills the line is answered in this time.
    retryAfterSeconds: 5,
  },
  tooSlow: {
    status: 504,
    code: 'timeout',
    message: 'El servidor tardó demasiado. Verifique lo registrado antes de repetir.',
  },
} as const satisfies Record<string, Refusal>

export function refuse(reason: keyof typeof refusals): Response {
  const { status, code, message, retryAfterSeconds }: Refusal = refusals[reason]
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', `${retryAfterSeconds}`)
  return Response.json({ success: false, code, message }, { status, headers })
}
