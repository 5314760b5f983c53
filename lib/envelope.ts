import * as z from 'zod/mini'
import { ApiError, type ErrorCode, isErrorCode } from './errors'

const failureSchema = z.object({
  success: z.literal(false),
  code: z.string(),
  message: z.string(),
  errors: z.optional(z.record(z.string(), z.array(z.string()))),
  data: z.optional(z.unknown()),
})

const codeOfStatus: Partial<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  422: 'invalid',
  429: 'throttled',
  502: 'network',
  504: 'timeout',
}

/** The error that an answer means. What is no envelope (a page of some proxy in between) is told by its status. */
export function failureOf(status: number, headers: Headers, envelope: unknown): ApiError {
  const parsed = failureSchema.safeParse(envelope)
  const told = parsed.success ? parsed.data : undefined
  const code = isErrorCode(told?.code) ? told.code : (codeOfStatus[status] ?? 'server_error')
  return new ApiError({
    code,
    status,
    message: told?.message,
    fields: told?.errors,
    retryAfterSeconds: retryAfterOf(headers),
    data: told?.data,
  })
}

/** The seconds that a refusal asks its caller to wait. */
export function retryAfterOf(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after')
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) : undefined
}
