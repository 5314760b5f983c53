import * as z from 'zod/mini'
import { roles } from './permissions'
import { readSignInFailure, type SignInFailure } from './sign-in-failure'

const stateSchema = z.pipe(
  z.object({
    data: z.object({ role: z.nullable(z.enum(roles)), is_online: z.boolean(), is_demo: z.boolean() }),
  }),
  z.transform(({ data }) => ({ role: data.role, isOnline: data.is_online, isDemo: data.is_demo })),
)

export type SessionState = z.infer<typeof stateSchema>

/** Who is signed in here, by Laravel's word. Rejects when our own server is out of reach. */
export async function askSessionState(signal?: AbortSignal): Promise<SessionState> {
  const answer = await fetch('/api/session/state', { cache: 'no-store', signal: signal ?? null })
  return stateSchema.parse(await answer.json())
}

const csrfSchema = z.object({ csrfToken: z.string() })
const outcomeSchema = z.object({ url: z.string() })
const callbackUrl = '/'

/**
 * next-auth's own sign-in over fetch: its `signIn` leaves for a page of next-auth when the network is gone, and is
 * 10 kB. Null when signed in.
 */
export async function requestSignIn(login: string, password: string): Promise<SignInFailure | null> {
  try {
    const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
    const { csrfToken } = csrfSchema.parse(await csrf.json())
    const body = new URLSearchParams({ csrfToken, login, password, callbackUrl, json: 'true' })
    const answer = await fetch('/api/auth/callback/credentials', { method: 'POST', body })
    const { url } = outcomeSchema.parse(await answer.json())
    const { pathname, searchParams } = new URL(url, location.origin)
    const error = searchParams.get('error')
    if (error !== null) return readSignInFailure(error)
    // Sent back to the callback address; anything else (`signin?csrf=true`) is no session.
    return answer.ok && pathname === callbackUrl ? null : { code: 'server_error' }
  } catch (error) {
    return { code: error instanceof TypeError ? 'network' : 'server_error' }
  }
}
