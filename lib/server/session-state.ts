import 'server-only'
import { z } from 'zod'
import { ApiError } from '../errors'
import { meSchema, type User } from '../session/schema'
import type { Env } from './env'
import { callLaravel, createLaravelApi } from './laravel'
import type { Session } from './session-token'

type Answer = { outcome: 'alive'; user: User } | { outcome: 'ended' | 'unknown' }

/** Laravel's word on a session, never a remembered one. `unknown`: it did not answer, or the cookie is unreadable. */
export async function askAboutSession(session: Session, env: Env): Promise<Answer> {
  if (session.state === 'anonymous') return { outcome: 'ended' }
  if (session.state === 'unreadable') return { outcome: 'unknown' }
  try {
    const { user } = await createLaravelApi(env, session.token).get('me', meSchema)
    return { outcome: 'alive', user }
  } catch (error) {
    const isRefused = error instanceof ApiError && error.code === 'unauthenticated'
    return { outcome: isRefused ? 'ended' : 'unknown' }
  }
}

const healthSchema = z.object({ data: z.object({ database: z.literal('ok') }) })

/** Whether Laravel answers and reaches its database: what a person needs for signing in. */
export async function isBackendOnline(env: Env): Promise<boolean> {
  try {
    const answer = await callLaravel(env, { method: 'GET', path: 'health' })
    return healthSchema.safeParse(await answer.json()).success
  } catch {
    return false
  }
}
