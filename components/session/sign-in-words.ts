import type openPages from '@/lib/messages/open-pages.json'
import type { SignInFailure } from '@/lib/sign-in-failure'

export type SignInWords = typeof openPages.signIn

export function failureWords(
  { code, retryAfterSeconds = 1 }: SignInFailure,
  { failure }: SignInWords,
): string {
  switch (code) {
    case 'invalid_credentials':
    case 'invalid':
    case 'network':
      return failure[code]
    case 'timeout':
      return failure.network
    case 'throttled':
    case 'busy':
      return failure[code].replace('{seconds}', `${retryAfterSeconds}`)
    default:
      return failure.server_error
  }
}

/** Why somebody was sent to this page, when the address says so in a way that we know. */
export function reasonWords(reason: string | null, { reason: known }: SignInWords): string | undefined {
  return reason === 'ended' || reason === 'unreadable' ? known[reason] : undefined
}
