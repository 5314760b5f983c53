import 'server-only'

type Address = { NEXTAUTH_URL: string }

/**
 * Cookies know no port, so the name carries it: two stacks on one host must not share a session. next-auth takes every
 * cookie that *starts* with the name for a piece of it, hence the word at the end: `vigia-300` begins `vigia-3000`.
 */
export function sessionCookieName(address: Address): string {
  return `${prefixOf(address)}-session`
}

export function authCookies(address: Address) {
  const options = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: address.NEXTAUTH_URL.startsWith('https://'),
  } as const
  const named = (name: string) => ({ name: `${prefixOf(address)}-${name}`, options })
  return {
    sessionToken: named('session'),
    csrfToken: named('csrf'),
    callbackUrl: named('callback'),
  }
}

function prefixOf({ NEXTAUTH_URL }: Address) {
  const { port, protocol } = new URL(NEXTAUTH_URL)
  return `vigia-${port || (protocol === 'https:' ? '443' : '80')}`
}
