import Echo from 'laravel-echo'
import Pusher from 'pusher-js'
import type { Timings } from './timings'

export type RealtimeSettings = { key: string; host: string; port: number; scheme: 'ws' | 'wss' }

/** What the socket says of itself. `lost`: gone, or failed to come. `fatal`: pusher-js would never try again. */
export type LinkEvent = 'connected' | 'lost' | 'fatal'

export type Connection = {
  connect(): void
  disconnect(): void
  join(stream: string): void
  leave(stream: string): void
  isJoined(stream: string): boolean
}

export type Wire = {
  onLink(event: LinkEvent): void
  /** Any frame at all, pongs too: the link is alive. */
  onFrame(): void
  /** An event of a stream's channel, or of the public heartbeat. */
  onEvent(channel: string, event: string, data: unknown): void
  onJoined(): void
  authorize(socketId: string, channel: string): Promise<{ auth: string }>
}

export type OpenConnection = typeof openConnection

/** The only place that knows Echo and Pusher. One per page life: Pusher keeps every instance that it ever made. */
export function openConnection(settings: RealtimeSettings, wire: Wire, timings: Timings): Connection {
  const streams = new Set<string>()
  let opened: { echo: Echo<'reverb'>; pusher: Pusher } | undefined
  let isWanted = false

  function open() {
    // Connects by itself, which is why it is not made before it is wanted.
    const pusher = new Pusher(settings.key, pusherOptions(settings, wire, timings))
    const echo = new Echo({ broadcaster: 'reverb', key: settings.key, client: pusher })
    bindLink(pusher, wire, () => isWanted)
    echo.channel('heartbeat').listenToAll((event: string, data: unknown) => {
      wire.onEvent('heartbeat', event.slice(1), data)
    })
    opened = { echo, pusher }
    for (const stream of streams) listen(stream)
  }

  function listen(stream: string) {
    const channel = opened?.echo.private(stream)
    channel?.subscribed(wire.onJoined)
    // Echo puts a dot before names that are not of its namespace.
    channel?.listenToAll((event: string, data: unknown) => wire.onEvent(stream, event.slice(1), data))
  }

  return {
    connect() {
      isWanted = true
      if (!opened) open()
      opened?.pusher.connect()
    },
    disconnect() {
      isWanted = false
      opened?.pusher.disconnect()
    },
    join(stream) {
      streams.add(stream)
      listen(stream)
    },
    leave(stream) {
      streams.delete(stream)
      opened?.echo.leave(stream)
    },
    isJoined: (stream) => opened?.pusher.channel(`private-${stream}`)?.subscribed ?? false,
  }
}

function bindLink({ connection }: Pusher, wire: Wire, isWanted: () => boolean) {
  // pusher-js tells first and acts then: the timer of its retry, or its next attempt, begins after the event. Whoever
  // disconnects inside the event is therefore undone; a microtask later it holds.
  const tell = (event: LinkEvent) => {
    if (isWanted()) queueMicrotask(() => isWanted() && wire.onLink(event))
  }
  connection.bind('connected', () => tell('connected'))
  connection.bind('message', () => wire.onFrame())
  // Closed by the other side: the state stays "connected" until the retry begins, and this is all that is said.
  connection.bind('connecting_in', () => tell('lost'))
  connection.bind('state_change', ({ previous, current }: { previous: string; current: string }) => {
    // After a close with 4200 a timer is left that its own disconnect() forgets: nobody but us begins an attempt.
    if (current === 'connecting') queueMicrotask(() => isWanted() || connection.disconnect())
    if (current === 'connecting' && previous === 'connected') tell('lost')
    if (current === 'unavailable') tell('lost')
    if (current === 'failed' || current === 'disconnected') tell('fatal')
  })
}

function pusherOptions(settings: RealtimeSettings, wire: Wire, timings: Timings) {
  return {
    // Named by nobody: host and port are ours.
    cluster: '',
    wsHost: settings.host,
    wsPort: settings.port,
    wssPort: settings.port,
    forceTLS: settings.scheme === 'wss',
    // `ws` is both, by forceTLS. With `wss` too, pusher-js would try TLS on a plain server after 2 s, and with none
    // named HTTP streaming, which Reverb does not speak; when there is no socket we pull.
    enabledTransports: ['ws' as const],
    enableStats: false,
    activityTimeout: timings.activityTimeoutMs,
    pongTimeout: timings.pongTimeoutMs,
    channelAuthorization: {
      // Not used: the handler asks for all channels at once. The type wants them.
      endpoint: '',
      transport: 'ajax' as const,
      customHandler: (
        { socketId, channelName }: { socketId: string; channelName: string },
        callback: (error: Error | null, signed: { auth: string } | null) => void,
      ) => {
        wire.authorize(socketId, channelName).then(
          (signed) => callback(null, signed),
          (error: Error) => callback(error, null),
        )
      },
    },
  }
}
