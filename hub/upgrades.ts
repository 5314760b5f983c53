import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { type Answer, answers, onTheWire, wrongMethod } from './answers'
import { Connection } from './connection'
import { greet, receive } from './dialogue'
import { errors } from './frames'
import { maxBufferedBytes, maxMessageBytes } from './limits'
import { isOriginAllowed } from './origins'
import { isTooLarge } from './request-body'
import { findRoute, type Route, splitTarget } from './routes'
import type { HubState } from './state'
import { endSocket } from './tcp'

export type SocketOptions = { allowedOrigins: readonly string[]; maxBufferedBytes?: number }

// `ws` closes with a bare code, Reverb says why.
class ReasonedWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code, code === 1009 ? (reason ?? 'Maximum message size exceeded') : reason)
  }
}

const webSockets = new WebSocketServer({
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: maxMessageBytes,
  WebSocket: ReasonedWebSocket,
  handleProtocols: () => false,
})

type Upgrade = { request: IncomingMessage; socket: Duplex; head: Buffer }

export function upgrade(state: HubState, options: SocketOptions, { request, socket, head }: Upgrade): void {
  socket.on('error', () => socket.destroy())
  const route = findRoute(request.method ?? 'GET', splitTarget(request.url ?? '/').path)
  const refusal = refuse(request, route)
  if (refusal || route.name !== 'socket') {
    endSocket(socket, onTheWire(refusal ?? answers.badRequest))
    return
  }
  webSockets.handleUpgrade(request, socket, head, (webSocket) => {
    const connection = new Connection(webSocket, socket, options.maxBufferedBytes ?? maxBufferedBytes)
    // A frame that breaks the protocol: `ws` has said so in a close frame, and would wait 30 s for the answer.
    webSocket.on('error', () => endSocket(socket))
    if (route.param !== state.app.key) connection.end(errors.unknownApp)
    else if (!isOriginAllowed(request.headers.origin, options.allowedOrigins))
      connection.end(errors.originRefused)
    else open(state, connection, webSocket)
  })
}

function refuse(request: IncomingMessage, route: Route): Answer | null {
  if (isTooLarge(request)) return answers.tooLarge
  if (route.name === 'not-found') return answers.notFound
  if (route.name === 'wrong-method') return wrongMethod(route.allow)
  return request.headers['sec-websocket-version'] === '13' ? null : answers.oldWebSocket
}

function open(state: HubState, connection: Connection, webSocket: WebSocket): void {
  state.connections.add(connection)
  // binaryType is left at its default, so a message is one Buffer.
  webSocket.on('message', (data) => receive(state, connection, data as Buffer))
  webSocket.on('ping', () => connection.touch())
  webSocket.on('pong', () => connection.touch())
  webSocket.on('close', () => {
    state.channels.leaveAll(connection)
    state.connections.delete(connection)
  })
  greet(state, connection)
}
