import * as z from 'zod/mini'
import { retryAfterOf } from '../envelope'
import { askedWaitMs } from './asked-wait'
import type { Timings } from './timings'

const answerSchema = z.object({
  channels: z.record(z.string(), z.union([z.object({ auth: z.string() }), z.object({ status: z.number() })])),
})

type Answers = z.infer<typeof answerSchema>['channels']
type Waiting = { resolve(signed: { auth: string }): void; reject(error: Error): void }

/** Laravel said no: final for this channel until what this user may hear changes. */
export class ChannelRefused extends Error {}

type Options = {
  timings: Pick<Timings, 'authRetryMs' | 'authRetryMaxMs' | 'authTimeoutMs' | 'askedWaitMaxMs'>
  onSignedOut(): void
  send: typeof fetch
  random(): number
}

// What the door takes in one call.
const channelsAtOnce = 100

/**
 * Signs the channels of one tick in one call: the reconnect of a manager with twelve cobradores is one request.
 * pusher-js never repeats a failed one; here network, 429 and 5xx are asked again for as long as their socket lives,
 * and not before the moment that a busy server named.
 */
export function createChannelAuth({ timings, onSignedOut, send, random }: Options) {
  let tick: Map<string, Waiting> | undefined
  let socket: string | undefined
  let life = newLife()

  function authorize(socketId: string, channel: string): Promise<{ auth: string }> {
    if (socket !== socketId) forget()
    socket = socketId
    if (tick === undefined) {
      tick = new Map()
      queueMicrotask(flush)
    }
    const asked = tick
    return new Promise((resolve, reject) => void asked.set(channel, { resolve, reject }))
  }

  function flush() {
    const all = [...(tick ?? [])]
    tick = undefined
    for (let from = 0; from < all.length; from += channelsAtOnce) {
      void settle(new Map(all.slice(from, from + channelsAtOnce)))
    }
  }

  async function settle(waiting: ReadonlyMap<string, Waiting>) {
    const own = life
    const { signal } = own.ended
    own.asking++
    try {
      const answers = await ask({ socket_id: socket, channels: [...waiting.keys()] }, signal)
      for (const [channel, { resolve, reject }] of waiting) {
        const answer = answers[channel]
        if (answer && 'auth' in answer) resolve(answer)
        else reject(new ChannelRefused(channel))
      }
    } catch (error) {
      // Of a socket that is gone: pusher-js asks for its successor by itself.
      if (signal.aborted) return
      for (const { reject } of waiting.values()) reject(new Error('channel auth', { cause: error }))
    } finally {
      own.asking--
    }
  }

  async function ask(body: object, signal: AbortSignal): Promise<Answers> {
    for (let waitMs = timings.authRetryMs; ; waitMs = Math.min(timings.authRetryMaxMs, waitMs * 2)) {
      const answer = await post(body, signal)
      if (answer?.ok) return answerSchema.parse(JSON.parse(answer.text)).channels
      if (answer?.status === 401) onSignedOut()
      if (answer && answer.status < 500 && answer.status !== 429) throw new Error(`answered ${answer.status}`)
      const askedMs = askedWaitMs(answer?.retryAfter, timings, random)
      await pause(Math.max(askedMs, waitMs * (0.5 + random())))
      signal.throwIfAborted()
    }
  }

  /** Undefined when no answer came in time. */
  async function post(body: object, signal: AbortSignal) {
    const limit = new AbortController()
    const timer = setTimeout(() => limit.abort(), timings.authTimeoutMs)
    try {
      const response = await send('/api/broadcasting/auth', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        credentials: 'same-origin',
        body: JSON.stringify(body),
        signal: AbortSignal.any([signal, limit.signal]),
      })
      const { ok, status, headers } = response
      return { ok, status, retryAfter: retryAfterOf(headers), text: await response.text() }
    } catch {
      signal.throwIfAborted()
      return undefined
    } finally {
      clearTimeout(timer)
    }
  }

  /** The socket is gone, and what was asked for it is worth nothing. */
  function forget() {
    life.ended.abort()
    life = newLife()
    tick = undefined
  }

  return { authorize, forget, isAsking: () => life.asking > 0 }
}

/** Of one socket: what is asked for it ends with it. */
function newLife() {
  return { ended: new AbortController(), asking: 0 }
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
