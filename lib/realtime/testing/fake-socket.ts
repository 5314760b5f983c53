import type { OpenConnection, Wire } from '../connection'

type Socket = { id: string; joined: Set<string> }

/**
 * A Pusher-protocol server and its one client, without a network. It keeps the client's books as pusher-js does: what
 * is wanted outlives a socket, what is joined dies with it, and each join is signed for the socket of that moment.
 */
export function createFakeSocket() {
  let wire: Wire | undefined
  let socket: Socket | undefined
  let sockets = 0
  const wanted = new Set<string>()
  const server = {
    mode: 'up' as 'up' | 'refusing' | 'fatal',
    /** Subscriptions that are neither confirmed nor refused. */
    ignored: new Set<string>(),
    attempts: [] as number[],
    disconnects: 0,
    isConnected: () => socket !== undefined,
    joined: () => [...(socket?.joined ?? [])].sort(),
    publish(channel: string, event: string, data: unknown) {
      if (channel !== 'heartbeat' && !socket?.joined.has(channel)) return
      if (!socket) return
      wire?.onFrame()
      wire?.onEvent(channel, event, data)
    },
    /** A ping is answered. */
    pong: () => void (socket && wire?.onFrame()),
    drop() {
      if (!socket) return
      socket = undefined
      wire?.onLink('lost')
    },
  }

  function connect() {
    server.attempts.push(Date.now())
    if (socket) return
    if (server.mode === 'fatal') return wire?.onLink('fatal')
    if (server.mode === 'refusing') return
    const own: Socket = { id: `1.${++sockets}`, joined: new Set() }
    socket = own
    wire?.onFrame()
    wire?.onLink('connected')
    for (const stream of wanted) subscribe(own, stream)
  }

  function subscribe(own: Socket, stream: string) {
    wire?.authorize(own.id, `private-${stream}`).then(
      () => {
        if (socket !== own || server.ignored.has(stream) || !wanted.has(stream)) return
        own.joined.add(stream)
        wire?.onFrame()
        wire?.onJoined()
      },
      () => undefined,
    )
  }

  const open: OpenConnection = (_settings, given) => {
    wire = given
    return {
      connect,
      disconnect() {
        server.disconnects++
        socket = undefined
      },
      join(stream) {
        wanted.add(stream)
        if (socket) subscribe(socket, stream)
      },
      leave(stream) {
        wanted.delete(stream)
        socket?.joined.delete(stream)
      },
      isJoined: (stream) => socket?.joined.has(stream) ?? false,
    }
  }

  return { open, server }
}
