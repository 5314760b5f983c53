import type { IncomingMessage } from 'node:http'
import { maxRequestBytes } from './limits'

/** An answer given while the client still writes may be lost in a reset, so this much is read and thrown away. */
const maxDrainedBytes = 1_000_000

/** Head and body together, as Reverb counts. One request per connection makes the socket's count the request's. */
export function isTooLarge({ socket }: IncomingMessage): boolean {
  return socket.bytesRead > maxRequestBytes
}

/** Rejects when the client goes away before the end. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large'> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => {
      if (!isTooLarge(request)) chunks.push(chunk)
      else if (request.socket.bytesRead > maxDrainedBytes) resolve('too large')
    })
    request.on('end', () => resolve(isTooLarge(request) ? 'too large' : Buffer.concat(chunks)))
    request.on('error', reject)
  })
}
