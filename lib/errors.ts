/** Laravel's codes (backend/app/Enums/ErrorCode.php), the one of our own door, the two that only a caller can know. */
export const errorCodes = [
  'invalid_credentials',
  'throttled',
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'exceeds_balance',
  'not_active',
  'idempotency_conflict',
  'already_running',
  'stale',
  'wrong_user',
  'server_error',
  'busy',
  'network',
  'timeout',
] as const

export type ErrorCode = (typeof errorCodes)[number]

export function isErrorCode(value: unknown): value is ErrorCode {
  return errorCodes.some((code) => code === value)
}

type ApiErrorDetails = {
  code: ErrorCode
  /** 0 when no answer came. */
  status: number
  message?: string | undefined
  fields?: Record<string, string[]> | undefined
  retryAfterSeconds?: number | undefined
  data?: unknown
  cause?: unknown
}

/** A call to the API that failed. Views switch on `code`; `message` is the server's own Spanish text, for logs. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly status: number
  readonly fields: Record<string, string[]> | undefined
  readonly retryAfterSeconds: number | undefined
  /** What a conflict is with, unparsed: the run under way, or the record as it stands now. */
  readonly data: unknown

  constructor({ code, status, message, fields, retryAfterSeconds, data, cause }: ApiErrorDetails) {
    super(message ?? code, { cause })
    this.code = code
    this.status = status
    this.fields = fields
    this.retryAfterSeconds = retryAfterSeconds
    this.data = data
  }
}
