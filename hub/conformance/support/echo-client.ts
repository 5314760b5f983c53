import Echo from 'laravel-echo'
import Pusher from 'pusher-js'
import { onTestFinished } from 'vitest'
import { channelAuth } from './signing'
import type { Target } from './target'

type Options = { key?: string; authEndpoint?: string; secret?: string; activityTimeout?: number }

export type EchoClient = {
  echo: Echo<'reverb'>
  connection: Pusher['connection']
  /** Every state of the connection since it was made. */
  states: string[]
  /** The codes of the errors the connection told of. */
  errors: number[]
}

/** The real laravel-echo over the real pusher-js. Without an endpoint it signs for itself. */
export function echoClient(
  target: Target,
  { key = target.key, authEndpoint, secret, ...rest }: Options = {},
): EchoClient {
  const signer = { ...target, secret: secret ?? target.secret }
  const echo = new Echo({
    broadcaster: 'reverb',
    Pusher,
    key,
    wsHost: target.host,
    wsPort: target.port,
    forceTLS: false,
    enabledTransports: ['ws'],
    ...rest,
    ...(authEndpoint
      ? { authEndpoint }
      : {
          channelAuthorization: {
            customHandler: ({ socketId, channelName }, callback) =>
              callback(null, { auth: channelAuth(signer, socketId, channelName) }),
          },
        }),
  })
  onTestFinished(() => echo.disconnect())

  const { connection } = echo.connector.pusher
  const client: EchoClient = { echo, connection, states: [], errors: [] }
  connection.bind('state_change', ({ current }: { current: string }) => client.states.push(current))
  connection.bind('error', (error: { data?: { code?: number }; error?: { data?: { code?: number } } }) =>
    client.errors.push(error.error?.data?.code ?? error.data?.code ?? 0),
  )
  return client
}
