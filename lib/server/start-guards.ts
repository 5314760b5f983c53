import 'server-only'
import type { Env } from './env'

const loopback = new Set(['127.0.0.1', 'localhost', '::1', '[::1]'])
const wellKnown = /^(demo|change|example|secret|test|vigia)/i

type Guarded = Pick<
  Env,
  'NODE_ENV' | 'APP_ENV' | 'VIGIA_DEMO' | 'HOST' | 'NEXTAUTH_URL' | 'NEXTAUTH_SECRET' | 'INTERNAL_SECRET'
>

/** Why this server must not start with this environment; empty when it may. */
export function reasonsToRefuse(env: Guarded): string[] {
  const isDemo = env.VIGIA_DEMO === '1'
  if (env.APP_ENV === 'production' && isDemo) {
    return ['VIGIA_DEMO=1 is for the demo and the tests: it opens known passwords. Unset it in production.']
  }
  if (isDemo || (env.NODE_ENV !== 'production' && env.APP_ENV !== 'production')) return []

  const reasons: string[] = []
  for (const name of ['NEXTAUTH_SECRET', 'INTERNAL_SECRET'] as const) {
    if (wellKnown.test(env[name]) || new Set(env[name]).size < 10) {
      reasons.push(`${name} is a demo secret. Make one: openssl rand -base64 32.`)
    }
  }
  if (env.HOST && !loopback.has(env.HOST) && !env.NEXTAUTH_URL.startsWith('https://')) {
    reasons.push(
      `HOST=${env.HOST} opens this server to the network while NEXTAUTH_URL is not https. Put TLS in front.`,
    )
  }
  return reasons
}
