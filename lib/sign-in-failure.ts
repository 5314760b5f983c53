import { type ErrorCode, isErrorCode } from './errors'

export type SignInFailure = { code: ErrorCode; retryAfterSeconds?: number | undefined }

/** next-auth carries a failed sign-in as one text: `invalid_credentials`, `throttled:8`. */
export function writeSignInFailure({ code, retryAfterSeconds }: SignInFailure): string {
  return retryAfterSeconds === undefined ? code : `${code}:${retryAfterSeconds}`
}

export function readSignInFailure(text: string): SignInFailure {
  const [code, seconds] = text.split(':')
  if (!isErrorCode(code)) return { code: 'server_error' }
  return seconds !== undefined && /^\d{1,6}$/.test(seconds)
    ? { code, retryAfterSeconds: Number(seconds) }
    : { code }
}
