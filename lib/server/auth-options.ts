import 'server-only'
import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import type { Env } from './env'
import { log } from './log'
import { signIn, signOut } from './sanctum'
import { authCookies } from './session-cookie'
import { encodeSessionToken, sessionTokenSchema } from './session-token'

// The longest life that Laravel gives, a cobrador's; the true end lies inside and is asked of Laravel.
const thirtyDays = 30 * 24 * 60 * 60

export function authOptions(env: Env): AuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    cookies: authCookies(env),
    useSecureCookies: env.NEXTAUTH_URL.startsWith('https://'),
    session: { strategy: 'jwt', maxAge: thirtyDays },
    jwt: { encode: encodeSessionToken },
    pages: { signIn: '/login', signOut: '/login', error: '/login' },
    providers: [
      CredentialsProvider({
        credentials: { login: {}, password: {} },
        authorize: (credentials, request) => signIn(env, credentials, new Headers(request.headers)),
      }),
    ],
    callbacks: {
      // `user` is there once, when somebody has just signed in.
      jwt: ({ token, user }) => (user ? sessionTokenSchema.parse(user) : token),
      // The session object is public: whoever has the cookie can read it by script.
      session: ({ token }) => ({ expires: z.iso.datetime().parse(token.expiresAt) }),
    },
    events: {
      signOut: ({ token }) => signOut(env, token),
    },
    logger: {
      // Codes alone: what next-auth adds may hold a token.
      error: (code) => log.error({ code }, 'next-auth'),
      warn: (code) => log.warn({ code }, 'next-auth'),
      debug: () => {},
    },
  }
}
