import 'server-only'
import type { ErrorCode } from '../errors'

type Refusal = { status: number; code: ErrorCode; message: string }

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
  tooSlow: {
    status: 504,
    code: 'timeout',
    message: 'El servidor tardó demasiado. Verifique lo registrado antes de repetir.',
  },
} as const satisfies Record<string, Refusal>

export function refuse(reason: keyof typeof refusals): Response {
  const { status, code, message } = refusals[reason]
  return Response.json(
    { success: false, code, message },
    { status, headers: { 'Cache-Control': 'no-store' } },
  )
}
