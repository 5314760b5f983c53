import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

type Verdict = { status: number; body: unknown }
type Judge = (question: { socketId: string; channel: string }) => Verdict

/** Stands for Laravel's `/broadcasting/auth`. */
export async function authEndpoint(judge: Judge): Promise<{ url: string; asked: () => number }> {
  let asked = 0
  const server = createServer(async (request: IncomingMessage, response) => {
    asked += 1
    const form = new URLSearchParams(await text(request))
    const verdict = judge({ socketId: form.get('socket_id') ?? '', channel: form.get('channel_name') ?? '' })
    response
      .writeHead(verdict.status, { 'Content-Type': 'application/json' })
      .end(JSON.stringify(verdict.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  // A TCP server that listens has a port.
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/broadcasting/auth`,
    asked: () => asked,
  }
}
