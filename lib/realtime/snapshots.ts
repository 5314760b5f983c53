import { clear, createStore, entries, get, set, type UseStore } from 'idb-keyval'
import * as z from 'zod/mini'

/** Where the snapshots of the people of this browser lie, one each; tests hand in their own. */
export type Snapshots = {
  /** Undefined when there is none, or none can be read. What lies there of anybody else is wiped. */
  load(userId: number): Promise<unknown>
  save(userId: number, snapshot: unknown): Promise<void>
  /** Until when, in epoch ms, some page of this browser was in contact; null when that is not known. */
  seen(userId: number): number | null
  /** Written at once: the last act of a page that is left, of which a snapshot no longer comes about. */
  noteSeen(userId: number, at: number): void
}

const seenKey = 'vigia-seen'
const seenSchema = z.object({ userId: z.int(), at: z.number() })

let store: UseStore | undefined
let isWiped = false

function database() {
  store ??= createStore('vigia-feed', 'snapshots')
  return store
}

export const browserSnapshots: Snapshots = {
  async load(userId) {
    const known = await entries<number, unknown>(database())
    if (known.some(([owner]) => owner !== userId)) await clear(database())
    return isWiped ? undefined : get(userId, database())
  },
  async save(userId, snapshot) {
    if (!isWiped) await set(userId, snapshot, database())
  },
  seen(userId) {
    try {
      const seen = seenSchema.parse(JSON.parse(localStorage.getItem(seenKey) ?? ''))
      return seen.userId === userId ? seen.at : null
    } catch {
      return null
    }
  },
  noteSeen(userId, at) {
    try {
      if (!isWiped) localStorage.setItem(seenKey, JSON.stringify({ userId, at }))
    } catch {
      // A browser that keeps nothing opens as if nothing had been seen.
    }
  },
}

/** At the end of a session, in each tab that hears of it: a page about to be left saves nothing any more. */
export async function wipeSnapshots(): Promise<void> {
  isWiped = true
  forgetSeen()
  await clear(database())
}

function forgetSeen() {
  try {
    localStorage.removeItem(seenKey)
  } catch {
    // Nothing was kept there either.
  }
}
