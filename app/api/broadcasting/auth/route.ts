import { env } from '@/lib/server/env'
import { realtimeSettings } from '@/lib/server/realtime-settings'
import { refuse } from '@/lib/server/refusals'
import { readSession } from '@/lib/server/session'
import { signChannels } from '@/lib/server/sign-channels'

/** Where the realtime server is, for pages that were built before it was known. */
export async function GET(): Promise<Response> {
  const session = await readSession()
  if (session.state !== 'authenticated') return refuse('unauthenticated')
  return Response.json(realtimeSettings(env()), { headers: { 'Cache-Control': 'no-store' } })
}

export async function POST(request: Request): Promise<Response> {
  return signChannels(request, { session: await readSession(), env: env() })
}
