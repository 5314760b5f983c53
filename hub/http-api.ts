import type { IncomingMessage } from 'node:http'
import { type Answer, answers, json, unknownApp, wrongMethod } from './answers'
import { type Reading, readBatch, readEvent } from './event-requests'
import { type Fields, isFields, parseJson } from './json'
import { publish } from './publish'
import { readBody } from './request-body'
import { findRoute, splitTarget } from './routes'
import { judgeRequest } from './signatures'
import type { HubState } from './state'

export async function answerRequest(state: HubState, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request)
  if (body === 'too large') return answers.tooLarge
  const { method = 'GET', url = '/' } = request
  const { path, query } = splitTarget(url)
  const route = findRoute(method, path)
  switch (route.name) {
    case 'health':
      return json(200, { health: 'OK' })
    case 'not-found':
      return answers.notFound
    case 'wrong-method':
      return wrongMethod(route.allow)
    // A plain GET where only an upgrade makes sense; Reverb fails on it too.
    case 'socket':
      return answers.serverError
  }

  if (route.param !== state.app.id) return unknownApp(route.param)
  const refusal = refuseUnsigned(state.app.secret, { method, path, query, body })
  if (refusal) return refusal
  switch (route.name) {
    case 'cut':
      return cut(state)
    case 'events':
      return send(state, body, readEvent, {})
    case 'batch':
      return send(state, body, readBatch, { batch: {} })
  }
}

/** Null when the request is signed; other routes of the same server (faults) may ask too. */
export function refuseUnsigned(secret: string, request: Parameters<typeof judgeRequest>[1]): Answer | null {
  const judgement = judgeRequest(secret, request, Date.now() / 1000)
  if (judgement === 'valid') return null
  return judgement === 'expired' ? answers.expiredTimestamp : answers.invalidSignature
}

type Read = (payload: Fields) => Reading

function send(state: HubState, body: Buffer, read: Read, success: object): Answer {
  const payload = parseJson(body)
  if (!isFields(payload)) return answers.invalidJson
  const reading = read(payload)
  if ('errors' in reading) return json(422, reading.errors)
  for (const publication of reading.publications) publish(state, publication)
  return json(200, success)
}

/** Every socket is ended as if the server had gone: each client has to come back and prove itself anew. */
function cut({ connections }: HubState): Answer {
  for (const connection of connections) connection.end()
  return json(200, {})
}
