import type { Tabs } from '../tabs'

type Waiting = { tab: object; hold(): Promise<void>; settle(error?: Error): void }
type Lock = { holder: Waiting | undefined; queue: Waiting[] }

const aborted = () => new DOMException('The lock was not kept.', 'AbortError')

/** The tabs of one browser: locks as Web Locks grant and steal them, channels as BroadcastChannel carries them. */
export function openBrowser() {
  const locks = new Map<string, Lock>()
  const channels = new Map<string, Set<{ tab: object; hear(message: unknown): void }>>()
  const storage = new Map<string, string>()

  function lockOf(name: string) {
    const lock = locks.get(name) ?? { holder: undefined, queue: [] }
    locks.set(name, lock)
    return lock
  }

  function grant(lock: Lock) {
    const next = lock.holder ? undefined : lock.queue.shift()
    if (!next) return
    lock.holder = next
    const release = () => {
      if (lock.holder !== next) return
      lock.holder = undefined
      next.settle()
      grant(lock)
    }
    queueMicrotask(() => void next.hold().then(release, release))
  }

  function openTab() {
    const tab = {}
    const waking: (() => void)[] = []
    let isFrozen = false

    function whenAwake(act: () => void) {
      if (isFrozen) waking.push(act)
      else act()
    }

    const tabs: Tabs = {
      lock: (name, how, hold) =>
        new Promise<void>((resolve, reject) => {
          const lock = lockOf(name)
          const settle = (error?: Error) => whenAwake(() => (error ? reject(error) : resolve()))
          const own: Waiting = { tab, hold, settle }
          if ('signal' in how) {
            how.signal.addEventListener('abort', () => {
              if (!lock.queue.includes(own)) return
              lock.queue = lock.queue.filter((other) => other !== own)
              reject(aborted())
            })
          }
          if ('steal' in how) {
            lock.holder?.settle(aborted())
            lock.holder = undefined
            lock.queue.unshift(own)
          } else lock.queue.push(own)
          grant(lock)
        }),
      join(name, onMessage) {
        const members = channels.get(name) ?? new Set()
        channels.set(name, members)
        const own = { tab, hear: (message: unknown) => whenAwake(() => onMessage(message)) }
        members.add(own)
        return {
          say(message) {
            const copy = structuredClone(message)
            for (const member of members) {
              if (member.tab !== tab) queueMicrotask(() => members.has(member) && member.hear(copy))
            }
          },
          leave: () => void members.delete(own),
        }
      },
      recall: async (key) => storage.get(key) ?? null,
      keep: async (key, text) => void storage.set(key, text),
    }

    return {
      tabs,
      /** Its scripts stand still: it keeps its locks and hears nothing before it wakes. */
      freeze() {
        isFrozen = true
      },
      wake() {
        isFrozen = false
        for (const act of waking.splice(0)) act()
      },
      /** Gone without a word: the browser gives its locks to the next in line. */
      crash() {
        isFrozen = true
        for (const lock of locks.values()) {
          lock.queue = lock.queue.filter((waiting) => waiting.tab !== tab)
          if (lock.holder?.tab === tab) lock.holder = undefined
          grant(lock)
        }
        for (const members of channels.values()) {
          for (const member of members) if (member.tab === tab) members.delete(member)
        }
      },
    }
  }

  return { openTab }
}
