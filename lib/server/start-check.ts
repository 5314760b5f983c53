import 'server-only'
import type { Env } from './env'
import { readJsonBody } from './json-body'
import { passOn } from './pass-on'
import { refuse } from './refusals'
import type { Session } from './session-token'
import { isOwnWrite } from './write-checks'

/** The one door of `POST checks`. Who may start a run, and whether one is under way, is Laravel's to say. */
export async function startCheck(
  request: Request,
  { session, env }: { session: Session; env: Env },
): Promise<Response> {
  if (!isOwnWrite(request.headers, env)) return refuse('foreignWrite')
  if (session.state !== 'authenticated') return refuse('unauthenticated')
  // A run takes no parameters, yet what is no JSON object was not sent by a page of ours.
  const read = await readJsonBody(request)
  if ('refused' in read) return refuse(read.refused)
  return passOn(request, env, { method: 'POST', path: 'checks', body: '{}', token: session.token })
}
