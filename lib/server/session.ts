import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Api } from '../api'
import { ApiError } from '../errors'
import { usesDesk } from '../permissions'
import { type Me, meSchema } from '../session/schema'
import { env } from './env'
import { createLaravelApi } from './laravel'
import { createMeMemory } from './me-memory'
import { sessionCookieName } from './session-cookie'
import { decodeSession, type Session } from './session-token'

const memory = createMeMemory({ ask: (token) => createLaravelApi(env(), token).get('me', meSchema) })

export const readSession = cache(async (): Promise<Session> => {
  const cookie = (await cookies()).get(sessionCookieName(env()))
  return decodeSession(cookie?.value, env().NEXTAUTH_SECRET)
})

/**
 * The gate of every page that shows somebody's data. Laravel decides; a Laravel that does not answer is not a
 * sign-out: the error goes on to the error page, and the session stays.
 */
async function requireUser(): Promise<Me> {
  const session = await readSession()
  if (session.state === 'unreadable') redirect('/login?reason=unreadable')
  if (session.state === 'anonymous') redirect('/api/session/ended')
  const me = await memory.get(session.token).catch((error: unknown) => {
    if (error instanceof ApiError && error.code === 'unauthenticated') return null
    throw unanswered(error)
  })
  return me ?? redirect('/api/session/ended')
}

export async function requireDeskUser(): Promise<Me> {
  const me = await requireUser()
  if (!usesDesk(me.user.role)) redirect('/field')
  return me
}

/** The API for the present session; call it after the gate. */
export async function laravelApi(): Promise<Api> {
  const session = await readSession()
  return createLaravelApi(env(), session.state === 'authenticated' ? session.token : undefined)
}

/** The digest is all that an error page in the browser learns of an error on the server. */
function unanswered(cause: unknown) {
  return Object.assign(new Error('Laravel did not answer the session gate', { cause }), {
    digest: 'backend-unreachable',
  })
}
