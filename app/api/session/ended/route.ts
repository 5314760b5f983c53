import { cookies } from 'next/headers'
import { env } from '@/lib/server/env'
import { readSession } from '@/lib/server/session'
import { sessionCookieName } from '@/lib/server/session-cookie'
import { askAboutSession } from '@/lib/server/session-state'

/**
 * Where a 401 leads. The cookie goes only when Laravel itself says that the session ended, so that neither a dead
 * server nor a link from somewhere else signs anybody out.
 */
export async function GET(): Promise<Response> {
  const session = await readSession()
  if (session.state === 'unreadable') return seeOther('/login?reason=unreadable')
  const { outcome } = await askAboutSession(session, env())
  if (outcome !== 'ended') return seeOther('/login')
  const jar = await cookies()
  const hadCookie = jar.has(sessionCookieName(env()))
  jar.delete(sessionCookieName(env()))
  return seeOther(hadCookie ? '/login?reason=ended' : '/login')
}

/** Relative: the host that a request names may be anybody's. */
function seeOther(location: string) {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } })
}
