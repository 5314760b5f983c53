import type { Duplex } from 'node:stream'

/** A peer that vanished never answers a FIN: it is not waited for any longer than this. */
const lingerMs = 1_000

/**
 * Ends a socket without a close frame, so that a browser sees 1006. What was written before still arrives:
 * destroying at once with unread bytes would send a reset that throws it away.
 */
export function endSocket(socket: Duplex, lastWords?: string): void {
  socket.end(lastWords)
  socket.resume()
  const linger = setTimeout(() => socket.destroy(), lingerMs)
  linger.unref()
  socket.once('close', () => clearTimeout(linger))
}
