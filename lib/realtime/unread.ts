import type { Heads } from '../streams/schema'
import { createSignal } from './signals'

// A stream is counted to 100, which means 99+; so is their sum.
const countedTo = 100

/** The server's count, never a sum of our own. An answer older than the newest one heard is not believed. */
export function createUnread() {
  const changes = createSignal<void>()
  let count = 0
  let asked = 0
  let heard = 0

  return {
    /** A number for a request that begins, or for an answer that outdates all requests still under way. */
    ask: () => ++asked,
    hear(request: number, heads: Heads) {
      if (request < heard) return
      heard = request
      const sum = Object.values(heads).reduce((total, { unread }) => total + unread, 0)
      const now = Math.min(countedTo, sum)
      if (now === count) return
      count = now
      changes.tell()
    },
    get: () => count,
    subscribe: (listener: () => void) => changes.subscribe(listener),
  }
}
