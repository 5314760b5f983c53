import 'server-only'
import { isIP } from 'node:net'
import type { Env } from './env'

/**
 * The visitor's address, only behind our own proxy: it sets the header to one value. A list means that somebody
 * else wrote into it, and is not passed on.
 */
export function clientAddress(headers: Headers, env: Pick<Env, 'TRUST_PROXY'>): string | undefined {
  if (env.TRUST_PROXY !== '1') return undefined
  const value = headers.get('x-forwarded-for')?.trim() ?? ''
  return isIP(value) ? value : undefined
}
