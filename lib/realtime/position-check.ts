import type { Api } from '../api'
import { type Heads, headsSchema } from '../streams/schema'
import type { Read } from './reading'
import { createSingleFlight } from './single-flight'
import type { StreamStore } from './stream-store'
import type { Timings } from './timings'
import type { createUnread } from './unread'

type Options = {
  api: Api
  read: Read
  store: StreamStore
  unread: ReturnType<typeof createUnread>
  timings: Timings
  random(): number
  /** The streams that this user may hear, as the server names them now. */
  onHeads(heads: Heads): void
  /** Resolves once the missing rows are here. */
  pull(): Promise<void>
  /** Everything that the server had when it was asked is here. */
  onDone(): void
}

/** Asks the server where its streams stand, and pulls when this screen stands elsewhere. */
export function createPositionCheck({ api, read, store, unread, timings, random, ...told }: Options) {
  const flight = createSingleFlight({ run, timings, random })
  let askedAt = 0

  async function run(signal: AbortSignal) {
    askedAt = Date.now()
    const request = unread.ask()
    const { cursors } = store.positions()
    const heads = await read((given) => api.get('streams', headsSchema, { signal: given }), signal)
    unread.hear(request, heads)
    told.onHeads(heads)
    if (store.isElsewhere(heads, cursors)) await told.pull()
    told.onDone()
  }

  return {
    now: flight.now,
    soon: flight.soon,
    renew: flight.renew,
    stop: flight.stop,
    askedAt: () => askedAt,
    /** At most once in `againMs`: for what keeps coming, or may not be mended by the answer. */
    soonAgain() {
      flight.soon(Math.max(timings.jitterMs * random(), askedAt + timings.againMs - Date.now()))
    },
  }
}
