import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type Answer, answers, onTheWire, write } from './answers'
import { Channels } from './channels'
import { type Hooks, noHooks } from './hooks'
import { answerRequest } from './http-api'
import { tick } from './silence'
import type { App, HubState } from './state'
import { endSocket } from './tcp'
import { type SocketOptions, upgrade } from './upgrades'

export type HubOptions = SocketOptions & { app: App; tickMs: number; makeHooks?: (state: HubState) => Hooks }

type Address = { host: string; port: number }

export type Hub = {
  /** Port 0 takes a free one; rejects with the system's error when the address cannot be had. */
  listen(address: Address): Promise<Address>
  /** Ends every socket without a close code, as the death of the process would. */
  stop(): Promise<void>
}

// A request that dribbles in must not hold a connection.
const requestTimeouts = { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_000 }

export function createHub({ app, tickMs, makeHooks, ...socketOptions }: HubOptions): Hub {
  const state: HubState = { app, connections: new Set(), channels: new Channels(), hooks: noHooks }
  if (makeHooks) state.hooks = makeHooks(state)

  const server = createServer(requestTimeouts, (request, response) => {
    state.hooks.request(request, response, () => void handle(state, request, response))
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrade(state, socketOptions, { request, socket, head })
  })
  server.on('clientError', refuseBroken)
  // Also those that were upgraded or ended and still linger, of which the HTTP server knows nothing any more.
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const ticks = setInterval(() => tick(state, tickMs), tickMs)

  return {
    listen: ({ host, port }) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => {
          // A TCP server that listens has an address and a port, never the path of a pipe.
          resolve({ host, port: (server.address() as AddressInfo).port })
        })
      }),
    stop: () =>
      new Promise((resolve) => {
        clearInterval(ticks)
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

async function handle(state: HubState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    write(response, await answerRequest(state, request))
  } catch {
    // The only thing that fails is a client that left in the middle of its request.
    response.destroy()
  }
}

function refuseBroken(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (socket.writable) endSocket(socket, onTheWire(answerToBroken(error.code)))
  else socket.destroy()
}

function answerToBroken(code: string | undefined): Answer {
  if (code === 'HPE_HEADER_OVERFLOW') return answers.tooLarge
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? answers.timedOut : answers.badRequest
}
