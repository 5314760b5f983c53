import { env } from '@/lib/server/env'
import { readSession } from '@/lib/server/session'
import { startCheck } from '@/lib/server/start-check'

/** Triggers `credits:check-attention`: Laravel queues the run and answers with it. */
export async function POST(request: Request): Promise<Response> {
  return startCheck(request, { session: await readSession(), env: env() })
}
