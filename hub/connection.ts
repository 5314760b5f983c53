import { randomInt } from 'node:crypto'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { endSocket } from './tcp'

/** One client's socket. */
export class Connection {
  readonly id = `${randomPart()}.${randomPart()}`
  readonly #webSocket: WebSocket
  readonly #socket: Duplex
  readonly #maxBufferedBytes: number
  #heardAt = performance.now()
  #awaitsPong = false
  #isEnded = false

  constructor(webSocket: WebSocket, socket: Duplex, maxBufferedBytes: number) {
    this.#webSocket = webSocket
    this.#socket = socket
    this.#maxBufferedBytes = maxBufferedBytes
  }

  get isEnded(): boolean {
    return this.#isEnded
  }

  /** One slow reader must not fill the memory of all: beyond the bound it is dropped, and catches up later. */
  send(frame: string | Buffer): void {
    if (this.#isEnded || this.#webSocket.readyState !== this.#webSocket.OPEN) return
    if (this.#webSocket.bufferedAmount > this.#maxBufferedBytes) this.terminate()
    else this.#webSocket.send(frame, { binary: false })
  }

  /** Any message, ping or pong is a sign of life. */
  touch(): void {
    this.#heardAt = performance.now()
    this.#awaitsPong = false
  }

  isSilentFor(ms: number): boolean {
    return performance.now() - this.#heardAt >= ms
  }

  get isStale(): boolean {
    return this.#awaitsPong
  }

  ping(frame: string): void {
    this.#awaitsPong = true
    this.send(frame)
  }

  /** Says what is still to be said, then ends without a close frame. */
  end(lastFrame?: string): void {
    if (lastFrame !== undefined) this.send(lastFrame)
    if (this.#isEnded) return
    this.#isEnded = true
    endSocket(this.#socket)
  }

  terminate(): void {
    this.#isEnded = true
    this.#webSocket.terminate()
  }
}

// Unguessable, because a channel signature is bound to nothing but the socket id and the channel.
function randomPart(): number {
  return randomInt(1, 1_000_000_001)
}
