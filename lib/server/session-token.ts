import 'server-only'
import { decode, encode, type JWTEncodeParams } from 'next-auth/jwt'
import { z } from 'zod'

/** What the encrypted cookie holds. It stays on the server: the Sanctum token in it is the whole session. */
export const sessionTokenSchema = z.object({
  token: z.string().min(1),
  userId: z.number().int(),
  expiresAt: z.iso.datetime(),
})

export type SessionToken = z.infer<typeof sessionTokenSchema>

export type Session =
  | ({ state: 'authenticated' } & SessionToken)
  | { state: 'anonymous' }
  | { state: 'unreadable' }

/** The cookie is worth nothing after Laravel's own end of the session, however often it is issued again. */
export function encodeSessionToken({ token, secret }: JWTEncodeParams): Promise<string> {
  const { expiresAt } = sessionTokenSchema.parse(token)
  const maxAge = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000))
  return encode({ ...(token ? { token } : {}), secret, maxAge })
}

/** `unreadable` is a fault of ours (another secret, another shape) and never a sign-out: nobody clears that cookie. */
export async function decodeSession(cookie: string | undefined, secret: string): Promise<Session> {
  if (!cookie) return { state: 'anonymous' }
  try {
    const session = sessionTokenSchema.parse(await decode({ token: cookie, secret }))
    const hasEnded = Date.parse(session.expiresAt) <= Date.now()
    return hasEnded ? { state: 'anonymous' } : { state: 'authenticated', ...session }
  } catch (error) {
    const isExpired = error instanceof Error && 'code' in error && error.code === 'ERR_JWT_EXPIRED'
    return { state: isExpired ? 'anonymous' : 'unreadable' }
  }
}
