import Echo from 'laravel-echo'
import Pusher from 'pusher-js'
import type { Timings } from './timings'

export type RealtimeSettings = { key: string; host: string; port: number; scheme: 'ws' | 'wss' }

/** What the socket says of itself. `lost`: it would retry by itself now. `fatal`: it never will. */
export type LinkEvent = 'connected' | 'lost' | 'fatal'

export type Connection = {
  connect(): void
  disconnect(): void
  socketId(): string | undefined
  join(stream: string): void
  leave(stream: string): void
  isJoined(stream: string): boolean
}

export type Wire = {
  onLink(event: LinkEvent): void
  /** Any frame at all, pongs too: the link is alive. */
  onFrame(): void
  /** An event of a stream's channel or of the public heartbeat. */
  onEvent(channel: string, event: string, data: unknown): void
  onJoined(stream: string): void
  authorize(socketId: string, channel: string): Promise<{ auth: string }>
}

const streamEvents = [
  'payment.received',
  'credit.requires.attention',
  'notification',
  'stream.advanced',
  'access.changed',
]

/** The only place that knows Echo and Pusher: one instance per page life, since Pusher keeps every one it made. */
export function openConnection(settings: RealtimeSettings, wire: Wire, timings: Timings): Connection {
  const pusher = new Pusher(settings.key, {
    cluster: '',
    wsHost: settings.host,
    wsPort: settings.port,
    wssPort: settings.port,
    forceTLS: settings.scheme === 'wss',
    enabledTransports: ['ws', 'wss'],
    disableStats: true,
    activityTimeout: timings.activityTimeoutMs,
    pongTimeout: timings.pongTimeoutMs,
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) => {
        wire.authorize(socketId, channelName).then(
          (signed) => callback(null, signed),
          (error: Error) => callback(error, null),
        )
      },
    },
  })
  pusher.disconnect()
  const echo = new Echo({ broadcaster: 'reverb', key: settings.key, client: pusher })

  pusher.connection.bind('connected', () => wire.onLink('connected'))
  pusher.connection.bind('connecting_in', () => wire.onLink('lost'))
  pusher.connection.bind('unavailable', () => wire.onLink('lost'))
  pusher.connection.bind('message', () => wire.onFrame())
  pusher.connection.bind('state_change', ({ previous, current }: { previous: string; current: string }) => {
    if (current === 'failed' || (current === 'disconnected' && previous !== 'disconnected' && !isOurs))
      wire.onLink('fatal')
  })

  let isOurs = true
  echo
    .channel('heartbeat')
    .listen('.heartbeat', (data: unknown) => wire.onEvent('heartbeat', 'heartbeat', data))

  return {
    connect() {
      isOurs = false
      pusher.connect()
    },
    disconnect() {
      isOurs = true
      pusher.disconnect()
    },
    socketId: () => pusher.connection.socket_id,
    join(stream) {
      const channel = echo.private(stream)
      channel.subscribed(() => wire.onJoined(stream))
      for (const event of streamEvents)
        channel.listen(`.${event}`, (data: unknown) => wire.onEvent(stream, event, data))
    },
    leave: (stream) => echo.leave(stream),
    isJoined: (stream) => pusher.channel(`private-${stream}`)?.subscribed ?? false,
  }
}
