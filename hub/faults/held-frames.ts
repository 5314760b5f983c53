import type { Connection } from '../connection'

type Send = () => void

/** One frame per socket that waits until another has gone before it. */
export class HeldFrames {
  readonly #held = new Map<Connection, Send>()

  has(connection: Connection): boolean {
    return this.#held.has(connection)
  }

  hold(connection: Connection, send: Send): void {
    this.#held.set(connection, send)
  }

  release(connection: Connection): void {
    this.#held.get(connection)?.()
    this.#held.delete(connection)
  }

  releaseAll(): void {
    for (const connection of this.#held.keys()) this.release(connection)
  }
}
