import type { Connection } from './connection'
import { errors, establishedFrame, pongFrame, subscribedFrame } from './frames'
import { type ClientMessage, readMessage } from './messages'
import { channelSignature, isChannelAuth } from './signatures'
import type { HubState } from './state'

/** The server's side of one conversation. */
export function greet({ hooks }: HubState, connection: Connection): void {
  hooks.greet(connection, () => connection.send(establishedFrame(connection.id)))
}

export function receive(state: HubState, connection: Connection, bytes: Uint8Array): void {
  if (connection.isEnded) return
  connection.touch()
  const message = readMessage(bytes)
  state.hooks.receive(connection, message, () => {
    const reply = act(state, connection, message)
    if (reply !== null) connection.send(reply)
  })
}

/** Does what the message asks for, and returns the frame that answers it. */
function act(state: HubState, connection: Connection, message: ClientMessage): string | null {
  switch (message.kind) {
    case 'subscribe':
      if (!mayJoin(state.app.secret, connection.id, message)) return errors.unauthorized
      state.channels.join(connection, message.channel)
      return subscribedFrame(message.channel)
    case 'unsubscribe':
      state.channels.leave(connection, message.channel)
      return null
    case 'ping':
      return pongFrame
    case 'client-event':
      return errors.noClientEvents
    case 'malformed':
      return errors.malformed
    case 'pong':
    case 'other':
      return null
  }
}

type Subscribe = Extract<ClientMessage, { kind: 'subscribe' }>

function mayJoin(secret: string, socketId: string, { channel, auth, channelData }: Subscribe): boolean {
  // Presence is left out; taken for public, such a channel would be open to anybody.
  if (channel.startsWith('presence')) return false
  if (!channel.startsWith('private')) return true
  return isChannelAuth(auth ?? '', channelSignature(secret, socketId, channel, channelData))
}
