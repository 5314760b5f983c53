import { env } from '@/lib/server/env'
import { readSession } from '@/lib/server/session'
import { askAboutSession, isBackendOnline } from '@/lib/server/session-state'

/**
 * What the sign-in page asks: who is signed in, by Laravel's word. Always 200, so that a guest is no error. The page
 * itself is the same HTML for everybody and can know neither this nor that it belongs to a demo.
 */
export async function GET(): Promise<Response> {
  const answer = await askAboutSession(await readSession(), env())
  const user = answer.outcome === 'alive' ? answer.user : null
  const isOnline = user !== null || (await isBackendOnline(env()))
  const data = { role: user?.role ?? null, is_online: isOnline, is_demo: env().VIGIA_DEMO === '1' }
  return Response.json({ success: true, data }, { headers: { 'Cache-Control': 'no-store' } })
}
