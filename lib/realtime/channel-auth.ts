import * as z from 'zod/mini'
import type { Timings } from './timings'

const answerSchema = z.object({
  channels: z.record(z.string(), z.union([z.object({ auth: z.string() }), z.object({ status: z.number() })])),
})

type Waiting = { resolve(signed: { auth: string }): void; reject(error: Error): void }

export class ChannelRefused extends Error {}

type Options = { timings: Timings; onSignedOut(): void; send?: typeof fetch }

/**
 * Signs the channels of one tick in one call: a reconnect of a manager with twelve cobradores is one request. A
 * network fault and 5xx are asked again; 403 is final for its channel, 401 for the session.
 */
export function createChannelAuth({ timings, onSignedOut, send = fetch }: Options) {
  let tick: { socketId: string; waiting: Map<string, Waiting[]> } | undefined

  function authorize(socketId: string, channel: string): Promise<{ auth: string }> {
    if (tick?.socketId !== socketId) {
      const opened = { socketId, waiting: new Map<string, Waiting[]>() }
      tick = opened
      queueMicrotask(() => {
        if (tick === opened) tick = undefined
        void settle(opened.socketId, opened.waiting)
      })
    }
    const { waiting } = tick
    return new Promise((resolve, reject) => {
      waiting.set(channel, [...(waiting.get(channel) ?? []), { resolve, reject }])
    })
  }

  async function settle(socketId: string, waiting: Map<string, Waiting[]>) {
    try {
      const channels = await ask(socketId, [...waiting.keys()])
      for (const [channel, all] of waiting) {
        const signed = channels[channel]
        for (const one of all) {
          if (signed && 'auth' in signed) one.resolve(signed)
          else one.reject(new ChannelRefused(channel))
        }
      }
    } catch (error) {
      for (const one of [...waiting.values()].flat())
        one.reject(error instanceof Error ? error : new Error('auth'))
    }
  }

  async function ask(socketId: string, channels: string[]) {
    const waits = [...timings.authRetriesMs]
    for (;;) {
      const response = await send('/api/broadcasting/auth', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        credentials: 'same-origin',
        body: JSON.stringify({ socket_id: socketId, channels }),
      }).catch(() => undefined)
      if (response?.ok) return answerSchema.parse(await response.json()).channels
      if (response?.status === 401) onSignedOut()
      const isFinal = response !== undefined && response.status < 500
      const wait = waits.shift()
      if (isFinal || wait === undefined) throw new Error(`channel auth ${response?.status ?? 'unreachable'}`)
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }

  return { authorize }
}
