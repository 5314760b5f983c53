import 'server-only'
import type { User } from 'next-auth'
import { z } from 'zod'
import { createApi } from '../api'
import { ApiError } from '../errors'
import { signInSchema } from '../session/schema'
import { writeSignInFailure } from '../sign-in-failure'
import { clientAddress } from './client-address'
import type { Env } from './env'
import { callLaravel, createLaravelApi } from './laravel'
import { log } from './log'
import { type SessionToken, sessionTokenSchema } from './session-token'

type Credentials = { login?: string; password?: string } | undefined

/** Signs in at Laravel. Fails with the text of a `SignInFailure`, which next-auth hands to the sign-in page. */
export async function signIn(
  env: Env,
  credentials: Credentials,
  headers: Headers,
): Promise<User & SessionToken> {
  const api = createApi(({ method, path, body }) =>
    callLaravel(env, {
      method,
      path,
      body: JSON.stringify(body),
      headers: { 'X-Forwarded-For': clientAddress(headers, env) },
    }),
  )
  try {
    const { user, token, expiresAt } = await api.post('login', signInSchema, {
      email_or_phone: credentials?.login ?? '',
      password: credentials?.password ?? '',
      // As the list of devices shows it; Laravel takes 120 characters.
      device: (headers.get('user-agent') ?? '').slice(0, 120),
    })
    return { id: `${user.id}`, userId: user.id, token, expiresAt }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new Error(writeSignInFailure(error), { cause: error })
  }
}

/** Ends the Sanctum token. The person leaves all the same when Laravel is not there: the cookie was its only copy. */
export async function signOut(env: Env, session: unknown): Promise<void> {
  const { success, data } = sessionTokenSchema.safeParse(session)
  if (!success) return
  try {
    await createLaravelApi(env, data.token).post('logout', z.unknown(), {})
  } catch (error) {
    const code = error instanceof ApiError ? error.code : 'server_error'
    if (code !== 'unauthenticated') log.error({ code }, 'a token outlives its sign-out')
  }
}
