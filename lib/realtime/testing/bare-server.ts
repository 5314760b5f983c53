import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { type WebSocket, WebSocketServer } from 'ws'

/** As little of the Pusher protocol as pusher-js needs, so that a test can do to it what no good server does. */
export async function openBareServer() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  const sockets: WebSocket[] = []
  const heard: { event: string; data: { channel?: string } }[] = []
  const how = { pongs: true, refusesWith: 0 }
  server.on('connection', (socket) => {
    sockets.push(socket)
    if (how.refusesWith > 0) return socket.close(how.refusesWith, 'no')
    say(socket, 'pusher:connection_established', { socket_id: `1.${sockets.length}`, activity_timeout: 30 })
    socket.on('message', (text) => {
      const frame = JSON.parse(String(text))
      const { event, data } = frame
      heard.push(frame)
      if (event === 'pusher:ping' && how.pongs) say(socket, 'pusher:pong', {})
      if (event === 'pusher:subscribe')
        say(socket, 'pusher_internal:subscription_succeeded', {}, data.channel)
    })
  })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.terminate()
    server.close()
  })
  // A server on a TCP port has an address with a port.
  return { ...(server.address() as AddressInfo), sockets, heard, how }
}

export function say(socket: WebSocket, event: string, data: unknown, channel?: string) {
  socket.send(JSON.stringify({ event, channel, data: JSON.stringify(data) }))
}

export function newestOf({ sockets }: { sockets: WebSocket[] }) {
  const newest = sockets.at(-1)
  if (!newest) throw new Error('nobody has connected')
  return newest
}
