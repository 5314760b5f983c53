import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Heard = { method: string; url: string; headers: IncomingMessage['headers']; body: string }

type Answer = (heard: Heard, response: ServerResponse) => void

/** A real HTTP server in Laravel's place, for tests: it keeps what it heard and answers as the test says. */
export async function startStandIn() {
  const heard: Heard[] = []
  let answer: Answer = (_, response) => json(response, 200, { success: true, data: null })
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
    heard.push(one)
    answer(one, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    answerWith: (next: Answer) => {
      heard.length = 0
      answer = next
    },
    stop: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** A whole environment of the web part, Laravel being at this address. */
export function environment(backendUrl: string) {
  return {
    NODE_ENV: 'test',
    APP_ENV: undefined,
    NEXTAUTH_URL: 'http://127.0.0.1:3000',
    NEXTAUTH_SECRET: 'k3Jv9sQx7wLp2TzYc8RmNdB4hGfEa6Uo',
    INTERNAL_SECRET: 'p7Wq2nXc5vBm9ZsLk1JhGf4DtYr8EiUa',
    BACKEND_URL: backendUrl,
    BACKEND_AT_ONCE: 8,
    REALTIME_HOST: '127.0.0.1',
    REALTIME_PORT: 6001,
    REALTIME_KEY: 'key',
    REALTIME_SCHEME: 'ws',
    TRUST_PROXY: undefined,
    VIGIA_DEMO: undefined,
    HOST: undefined,
  } as const
}
