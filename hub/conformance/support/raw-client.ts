import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { channelAuth } from './signing'
import type { Target } from './target'
import { within } from './within'

export type Ending = { code: number; reason: string }

type Options = { path?: string; origin?: string; headers?: Record<string, string> }

/** Frames as they are on the wire, nothing interpreted. */
export class RawClient {
  readonly socket: WebSocket
  readonly ended: Promise<Ending>
  readonly #frames: string[] = []
  #waiting: ((frame: string) => void) | null = null

  constructor({ host, port, key }: Target, { path, ...options }: Options = {}) {
    this.socket = new WebSocket(`ws://${host}:${port}${path ?? `/app/${key}?protocol=7&client=js`}`, options)
    this.socket.on('message', (data) => this.#take(String(data)))
    this.ended = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    onTestFinished(() => this.socket.terminate())
  }

  #take(frame: string): void {
    if (!this.#waiting) {
      this.#frames.push(frame)
      return
    }
    this.#waiting(frame)
    this.#waiting = null
  }

  async next(): Promise<string> {
    const early = this.#frames.shift()
    if (early !== undefined) return early
    const frame = new Promise<string>((resolve) => {
      this.#waiting = resolve
    })
    return await within(frame, 'a frame')
  }

  /** True when nothing lies unread: everything up to the answer of a ping has been seen. */
  async isQuiet(): Promise<boolean> {
    this.say({ event: 'pusher:ping' })
    return (await this.next()) === '{"event":"pusher:pong"}' && this.#frames.length === 0
  }

  say(message: unknown): void {
    this.socket.send(JSON.stringify(message))
  }

  async end(): Promise<Ending> {
    return await within(this.ended, 'the end of the socket')
  }
}

export type Joined = RawClient & { socketId: string }

export async function connect(target: Target, options: Options = {}): Promise<Joined> {
  const client = new RawClient(target, options)
  await within(once(client.socket, 'open'), 'the handshake')
  return Object.assign(client, { socketId: socketIdIn(await client.next()) })
}

function socketIdIn(established: string): string {
  const { data } = JSON.parse(established) as { data: string }
  return (JSON.parse(data) as { socket_id: string }).socket_id
}

export async function join(target: Target, ...channels: string[]): Promise<Joined> {
  const client = await connect(target)
  for (const channel of channels) {
    client.say({
      event: 'pusher:subscribe',
      data: { channel, auth: channelAuth(target, client.socketId, channel) },
    })
    const confirmation = await client.next()
    if (!confirmation.includes('subscription_succeeded')) throw new Error(`cannot join: ${confirmation}`)
  }
  return client
}
