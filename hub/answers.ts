import { type ServerResponse, STATUS_CODES } from 'node:http'

export type Answer = { status: number; body: string; headers: Record<string, string> }

export function text(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return { status, body, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers } }
}

export function json(status: number, value: unknown): Answer {
  return { status, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } }
}

export const answers = {
  badRequest: text(400, 'Bad request.'),
  invalidJson: text(400, 'The body is not valid JSON.'),
  invalidSignature: text(401, 'Authentication signature invalid.'),
  expiredTimestamp: text(401, 'Authentication timestamp expired.'),
  notFound: text(404, 'Not found.'),
  timedOut: text(408, 'Request timed out.'),
  tooLarge: text(413, 'Payload too large.'),
  oldWebSocket: text(426, 'Upgrade required.', { 'Sec-WebSocket-Version': '13', Upgrade: 'websocket' }),
  serverError: text(500, 'Internal server error.'),
}

export function wrongMethod(allow: string): Answer {
  return text(405, 'Method not allowed.', { Allow: allow })
}

export function unknownApp(id: string): Answer {
  return text(404, `No matching application for ID [${id}].`)
}

// Reverb ends each HTTP connection after its answer.
function allHeaders({ body, headers }: Answer): Record<string, string> {
  return { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' }
}

export function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, allHeaders(answer)).end(answer.body)
}

/** For a socket that no ServerResponse stands for: a refused upgrade, or a request that could not be parsed. */
export function onTheWire(answer: Answer): string {
  const headers = Object.entries(allHeaders(answer)).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`, ...headers, '', answer.body].join(
    '\r\n',
  )
}
