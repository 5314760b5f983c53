import 'server-only'
import type { Env } from './env'
import { findRow } from './forward-table'
import { readJsonBody } from './json-body'
import { passOn } from './pass-on'
import { refuse } from './refusals'
import type { Session } from './session-token'
import { isOwnWrite } from './write-checks'

type Context = { session: Session; env: Env }

/** The one way of a browser to Laravel. What is not in the forward table does not exist. */
export async function openDoor(
  request: Request,
  segments: readonly string[],
  { session, env }: Context,
): Promise<Response> {
  const isWrite = request.method !== 'GET'
  if (isWrite && !isOwnWrite(request.headers, env)) return refuse('foreignWrite')
  const row = findRow(request.method, segments, new URL(request.url).searchParams)
  if (row === null) return refuse('notFound')
  if (session.state !== 'authenticated') return refuse('unauthenticated')
  if (!isWrite) return passOn(request, env, { ...row, token: session.token })

  const read = await readJsonBody(request)
  if ('refused' in read) return refuse(read.refused)
  return passOn(request, env, { ...row, token: session.token, body: JSON.stringify(read.body) })
}
