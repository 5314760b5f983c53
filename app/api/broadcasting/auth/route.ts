import { env } from '@/lib/server/env'
import { refuse } from '@/lib/server/refusals'
import { readSession } from '@/lib/server/session'
import { signChannels } from '@/lib/server/sign-channels'

/** Where the realtime server is, for pages that were built before it was known. */
export async function GET(): Promise<Response> {
  const session = await readSession()
  if (session.state !== 'authenticated') return refuse('unauthenticated')
  const { REALTIME_KEY, REALTIME_HOST, REALTIME_PORT, REALTIME_SCHEME } = env()
  const settings = { key: REALTIME_KEY, host: REALTIME_HOST, port: REALTIME_PORT, scheme: REALTIME_SCHEME }
  return Response.json(settings, { headers: { 'Cache-Control': 'no-store' } })
}

export async function POST(request: Request): Promise<Response> {
  return signChannels(request, { session: await readSession(), env: env() })
}
