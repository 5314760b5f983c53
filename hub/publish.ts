import { eventFrame } from './frames'
import type { HubState } from './state'

export type Publication = {
  name: string
  data: string
  channels: string[]
  /** Who caused the event and need not hear of it. */
  socketId: string | null
}

/** A client in two of the channels gets two frames. */
export function publish(
  { channels, hooks }: HubState,
  { name, data, channels: to, socketId }: Publication,
): void {
  for (const channel of to) {
    const frame = Buffer.from(eventFrame(name, data, channel))
    for (const connection of channels.members(channel)) {
      if (connection.id === socketId) continue
      hooks.deliver(connection, { event: name, channel }, () => connection.send(frame))
    }
  }
}
