import type { Api } from '../api'
import { catchUpSchema } from '../streams/schema'
import type { createAbsence } from './absence'
import type { Read } from './reading'
import { createSingleFlight } from './single-flight'
import type { StatusStore } from './status-store'
import type { StreamStore } from './stream-store'
import type { Timings } from './timings'

type Options = {
  api: Api
  read: Read
  store: StreamStore
  absence: ReturnType<typeof createAbsence>
  status: StatusStore
  timings: Timings
  random(): number
  flush(): void
  /** A stream that was asked for is not in the answer: what this user may hear has changed. */
  onUnanswered(): void
}

/** Pulls what is missing, from every cursor, page after page, until nothing is. */
export function createCatchUp({ api, read, store, absence, status, timings, random, ...told }: Options) {
  const flight = createSingleFlight({ run, timings, random })

  async function run(signal: AbortSignal) {
    let recovered = 0
    for (let names = store.names(); names.length > 0; ) {
      const asked = store.positions(names)
      const answers = await read(
        (given) => api.post('streams/catch-up', catchUpSchema, { cursors: asked.cursors }, { signal: given }),
        signal,
      )
      const why = whyMissing()
      for (const [stream, pulled] of Object.entries(answers)) {
        recovered += store.hearPulled(stream, pulled, asked, why)
      }
      told.flush()
      if (names.some((name) => !Object.hasOwn(answers, name))) told.onUnanswered()
      names = Object.keys(answers).filter((name) => answers[name]?.more)
      if (names.some((name) => isStuck(asked.cursors[name]?.seq, name)))
        throw new Error('a page brought nothing')
    }
    endAbsence(recovered)
    // Heard while this was under way, or in an answer older than the frames since.
    if (store.hasHoles()) flight.soon(timings.holeMs)
    else status.note({ behindSince: null })
  }

  function isStuck(before: number | undefined, name: string) {
    return before !== undefined && store.positions([name]).cursors[name]?.seq === before
  }

  function whyMissing() {
    if (absence.current() === null) return 'gap'
    return absence.isFelt() ? 'absence' : 'reload'
  }

  function endAbsence(rows: number) {
    const away = absence.isFelt() ? absence.current() : null
    absence.end()
    if (away && rows > 0) store.mark({ kind: 'absence', ...away, rows })
  }

  function noteBehind() {
    if (status.evidence().behindSince === null) status.note({ behindSince: Date.now() })
  }

  return {
    now() {
      noteBehind()
      return flight.now()
    },
    stop: flight.stop,
    /** Something was heard of that is not here. */
    want(waitMs?: number) {
      noteBehind()
      flight.soon(waitMs)
    },
    /** As `want`, and a pull under way is given up: it may hang in a connection that is no more. */
    renew() {
      noteBehind()
      flight.renew()
    },
  }
}
