import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, answers, json, text, write, wrongMethod } from '../answers'
import { refuseUnsigned } from '../http-api'
import { parseJson } from '../json'
import { readBody } from '../request-body'
import { splitTarget } from '../routes'
import type { HubState } from '../state'
import type { ArmedFaults } from './armed-faults'
import { faultSchema } from './fault'
import type { HeldFrames } from './held-frames'

type Controlled = { faults: ArmedFaults; held: HeldFrames }

const pathPattern = /^\/faults(?:\/(\d+))?$/
const done: Answer = { status: 204, body: '', headers: {} }

export function isControl({ url = '/' }: IncomingMessage): boolean {
  return pathPattern.test(splitTarget(url).path)
}

/** `GET`, `POST` or `DELETE /faults`, and `DELETE /faults/{id}`. */
export async function serveControl(
  state: HubState,
  controlled: Controlled,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    write(response, await answer(state, controlled, request))
  } catch {
    response.destroy()
  }
}

async function answer(state: HubState, controlled: Controlled, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request)
  if (body === 'too large') return answers.tooLarge
  const { method = 'GET', url = '/' } = request
  const target = splitTarget(url)
  const refusal = isFromHere(request) ? null : refuseUnsigned(state.app.secret, { method, ...target, body })
  if (refusal) return refusal

  const id = pathPattern.exec(target.path)?.[1]
  if (method === 'DELETE') {
    controlled.faults.lift(id === undefined ? undefined : Number(id))
    controlled.held.releaseAll()
    return done
  }
  if (id !== undefined) return wrongMethod('DELETE')
  if (method === 'GET') return json(200, controlled.faults.list())
  return method === 'POST' ? arm(state, controlled.faults, body) : wrongMethod('GET, POST, DELETE')
}

// A page in a browser of this machine reaches loopback too, but cannot help saying where it comes from.
function isFromHere({ socket, headers }: IncomingMessage): boolean {
  const isLoopback = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
  return isLoopback && headers.origin === undefined && headers['sec-fetch-site'] === undefined
}

function arm({ channels }: HubState, faults: ArmedFaults, body: Buffer): Answer {
  const parsed = faultSchema.safeParse(parseJson(body))
  if (!parsed.success) return text(422, parsed.error.issues.map((issue) => issue.message).join('\n'))
  if (parsed.data.kind !== 'forget') return json(201, { id: faults.arm(parsed.data) })

  const { channel } = parsed.data
  for (const name of channel === undefined ? channels.names() : [channel]) {
    for (const connection of channels.members(name)) channels.leave(connection, name)
  }
  return done
}
