import { errors, pingFrame } from './frames'
import type { HubState } from './state'

/** Reverb's own rhythm: who was pinged a tick ago and said nothing is dropped, who has been silent is pinged. */
export function tick({ connections, channels }: HubState, tickMs: number): void {
  for (const connection of connections) {
    if (!connection.isSilentFor(tickMs)) continue
    if (connection.isStale) {
      channels.leaveAll(connection)
      connection.end(errors.noPong)
    } else {
      connection.ping(pingFrame)
    }
  }
}
