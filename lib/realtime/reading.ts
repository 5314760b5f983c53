import { ApiError } from '../errors'
import type { createAbsence } from './absence'
import type { StatusStore } from './status-store'

type Options = {
  status: StatusStore
  absence: ReturnType<typeof createAbsence>
  onSignedOut(): void
  /** The session in this browser is another person's by now; this screen must not go on, nor end that session. */
  onOtherUser(): void
}

export type Read = <T>(read: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>

/** Every read of the server goes through here: its answer is the proof that the server can be read. */
export function createReading({ status, absence, onSignedOut, onOtherUser }: Options) {
  const asked = new Set<{ at: number }>()
  let lastTookMs = 0

  const read: Read = async (ask, signal) => {
    const question = { at: Date.now() }
    asked.add(question)
    noteAsking()
    try {
      const answer = await ask(signal)
      // Stopped in the moment in which it came: nothing moves after a stop.
      signal.throwIfAborted()
      const now = Date.now()
      lastTookMs = now - question.at
      absence.hear(now)
      status.note({ lastReadAt: now, unreadableSince: null, busySince: null })
      return answer
    } catch (error) {
      // Given up by ourselves for a fresh one: it proves nothing.
      if (!signal.aborted) hearFailure(error)
      throw error
    } finally {
      asked.delete(question)
      noteAsking()
    }
  }

  function noteAsking() {
    const [oldest] = asked
    status.note({ askingSince: oldest?.at ?? null })
  }

  function hearFailure(error: unknown) {
    const code = error instanceof ApiError ? error.code : undefined
    if (code === 'unauthenticated') return onSignedOut()
    if (code === 'wrong_user') return onOtherUser()
    const { unreadableSince, busySince } = status.evidence()
    const since = unreadableSince ?? absence.lastContactAt() ?? Date.now()
    // A server that answers so is there; what it has is not here all the same.
    if (code === 'busy') status.note({ unreadableSince: null, busySince: busySince ?? since })
    else status.note({ unreadableSince: since })
  }

  return { read, lastTookMs: () => lastTookMs }
}
