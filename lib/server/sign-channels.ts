import 'server-only'
import { z } from 'zod'
import type { Env } from './env'
import { readJsonBody } from './json-body'
import { passOn } from './pass-on'
import { refuse } from './refusals'
import type { Session } from './session-token'
import { isOwnWrite } from './write-checks'

const askedSchema = z.object({
  socket_id: z
    .string()
    .regex(/^\d+\.\d+$/)
    .max(64),
  channels: z.array(z.string().regex(/^private-[a-z0-9.-]{1,100}$/)).max(100),
})
const signedSchema = z.object({ data: z.record(z.string(), z.unknown()) })

/** Signs many private channels in one call to Laravel: `{ channels: { name: { auth } | { status } } }`. */
export async function signChannels(
  request: Request,
  { session, env }: { session: Session; env: Env },
): Promise<Response> {
  if (!isOwnWrite(request.headers, env)) return refuse('foreignWrite')
  if (session.state !== 'authenticated') return refuse('unauthenticated')
  const read = await readJsonBody(request)
  if ('refused' in read) return refuse(read.refused)
  const asked = askedSchema.safeParse(read.body)
  if (!asked.success) return refuse('malformed')

  const answer = await passOn(request, env, {
    method: 'POST',
    path: 'broadcasting/auth/batch',
    body: JSON.stringify(asked.data),
    token: session.token,
  })
  if (!answer.ok) return answer
  const signed = signedSchema.safeParse(await answer.json())
  if (!signed.success) return refuse('unreadableAnswer')
  return Response.json({ channels: signed.data.data }, { headers: { 'Cache-Control': 'no-store' } })
}
