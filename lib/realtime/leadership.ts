import type { Tabs } from './tabs'

type Options = {
  tabs: Pick<Tabs, 'lock'>
  /** Of the lock: one for each user of this browser. */
  name: string
  onChange(isLeading: boolean): void
}

/**
 * Elects the one tab that holds the socket. The browser hands the lock on when its holder closes or crashes; from a
 * holder that is frozen it has to be taken.
 */
export function createLeadership({ tabs, name, onChange }: Options) {
  let standing: { withdraw(): void } | undefined

  function stand(isTaking: boolean) {
    standing?.withdraw()
    const wait = new AbortController()
    let release = () => {}
    const own = {
      withdraw() {
        wait.abort()
        release()
      },
    }
    standing = own
    const hold = () =>
      new Promise<void>((resolve) => {
        // Withdrawn in the moment in which it was granted.
        if (standing !== own) return resolve()
        release = resolve
        onChange(true)
      })
    tabs.lock(name, isTaking ? { steal: true } : { signal: wait.signal }, hold).catch(() => {
      if (standing !== own) return
      // Taken by a tab to which we gave no answer: it holds the socket now, and we are the next in line.
      onChange(false)
      stand(false)
    })
  }

  return {
    stand: () => stand(false),
    take: () => stand(true),
    withdraw() {
      standing?.withdraw()
      standing = undefined
    },
  }
}
