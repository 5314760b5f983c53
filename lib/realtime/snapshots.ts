import { clear, createStore, entries, get, set, type UseStore } from 'idb-keyval'

/** Where the snapshots of the people of this browser lie, one each; tests hand in their own. */
export type Snapshots = {
  /** Undefined when there is none, or none can be read. What lies there of anybody else is wiped. */
  load(userId: number): Promise<unknown>
  save(userId: number, snapshot: unknown): Promise<void>
}

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
}

/** At the end of a session, in each tab that hears of it: a page about to be left saves nothing any more. */
export async function wipeSnapshots(): Promise<void> {
  isWiped = true
  await clear(database())
}
