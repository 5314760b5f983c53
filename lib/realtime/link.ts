import { ChannelRefused, createChannelAuth } from './channel-auth'
import type { OpenConnection, RealtimeSettings } from './connection'
import { superviseLink } from './supervisor'
import type { Timings } from './timings'
import { createWatchdog } from './watchdog'

export type LinkOptions = {
  settings: RealtimeSettings
  timings: Timings
  openConnection: OpenConnection
  send: typeof fetch
  random(): number
  roundTripMs(): number
  onFrame(): void
  onEvent(channel: string, event: string, data: unknown): void
  /** Every channel is confirmed; or, with false, no longer. */
  onJoined(isJoined: boolean): void
  /** Laravel refused a channel that we were told to join: what this user may hear has changed. */
  onRefused(): void
  onSignedOut(): void
}

/** The socket with all that keeps it honest, in one word: joined everywhere, or not. */
export function createLink(options: LinkOptions) {
  const { settings, timings } = options
  const streams = new Set<string>()
  const refused = new Set<string>()
  let isConnected = false
  let isJoined = false

  const auth = createChannelAuth({ ...options, timings })
  const connection = options.openConnection(
    settings,
    {
      onLink: (event) => supervisor.hear(event),
      onFrame: options.onFrame,
      onEvent: options.onEvent,
      onJoined: look,
      authorize,
    },
    timings,
  )
  const supervisor = superviseLink({ ...options, connection, onChange })
  const watchdog = createWatchdog({
    timings,
    isAllJoined: () => missing().every((stream) => refused.has(stream)),
    isAsking: auth.isAsking,
    onBark: supervisor.renew,
  })

  function missing() {
    return [...streams].filter((stream) => !connection.isJoined(stream))
  }

  async function authorize(socketId: string, channel: string) {
    try {
      const signed = await auth.authorize(socketId, channel)
      // Only now does the server hear of it, however long the signature took.
      if (isConnected) watchdog.watch()
      return signed
    } catch (error) {
      if (error instanceof ChannelRefused) {
        refused.add(channel.replace('private-', ''))
        options.onRefused()
      }
      throw error
    }
  }

  function onChange(connected: boolean) {
    isConnected = connected
    refused.clear()
    if (connected) watchdog.watch()
    else {
      watchdog.rest()
      auth.forget()
    }
    look()
  }

  function look() {
    const now = isConnected && streams.size > 0 && missing().length === 0
    if (now === isJoined) return
    isJoined = now
    options.onJoined(now)
  }

  return {
    start: supervisor.start,
    stop: supervisor.stop,
    refresh: supervisor.refresh,
    /** Joins what is new, leaves what is over. */
    follow({ begun, ended }: { begun: readonly string[]; ended: readonly string[] }) {
      for (const stream of ended) {
        streams.delete(stream)
        refused.delete(stream)
        connection.leave(stream)
      }
      for (const stream of begun) {
        streams.add(stream)
        connection.join(stream)
      }
      if (begun.length > 0 && isConnected) watchdog.watch()
      look()
    },
  }
}
