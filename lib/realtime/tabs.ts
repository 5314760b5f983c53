import { createStore, get, set, type UseStore } from 'idb-keyval'

/** What the tabs of one browser have in common; tests hand in their own. */
export type Tabs = {
  /**
   * Runs `hold` once the lock is ours, and keeps it until that promise settles. Rejects with an AbortError when the
   * lock was stolen meanwhile, or `signal` ended the wait for it. `steal` cannot be waited for, so it takes no signal.
   */
  lock(
    name: string,
    how: { steal: true } | { signal: AbortSignal } | Record<string, never>,
    hold: () => Promise<void>,
  ): Promise<void>
  /** Every other tab hears what one says; never the tab itself. */
  join(channel: string, onMessage: (message: unknown) => void): { say(message: unknown): void; leave(): void }
  /** Outlives the tabs. Null when nothing was kept, or nothing can be. */
  recall(key: string): Promise<string | null>
  /** Once it resolves, whatever tab recalls it finds it. */
  keep(key: string, text: string): Promise<void>
}

/** Null where the browser cannot elect one tab, as on a page without TLS: each tab is then on its own. */
export function browserTabs(): Tabs | null {
  if (!navigator.locks || !globalThis.BroadcastChannel) return null
  return {
    async lock(name, how, hold) {
      await navigator.locks.request(name, how, hold)
    },
    join(name, onMessage) {
      const channel = new BroadcastChannel(name)
      channel.onmessage = ({ data }) => onMessage(data)
      return { say: (message) => channel.postMessage(message), leave: () => channel.close() }
    },
    // Not localStorage: each process has a copy of it, which may be old even under a lock. Two tabs that counted in it
    // in turns lost 47 of 600 counts, in IndexedDB none.
    async recall(key) {
      return (await get<string>(key, database()).catch(() => undefined)) ?? null
    },
    async keep(key, text) {
      // Refused: then a tab that comes later may tell again what this one told.
      await set(key, text, database()).catch(() => undefined)
    },
  }
}

let store: UseStore | undefined

function database() {
  store ??= createStore('vigia-tabs', 'kept')
  return store
}
