type QueryKey = readonly unknown[]

// A burst of events asks for a list once; and the frame in which a row is painted is not shared with a request.
const everyMs = 1_000
const soonestMs = 100

/** Asks again for what events have made old, at most once a second. */
export function createRefresher(invalidate: (queryKey: QueryKey) => void) {
  const due = new Map<string, QueryKey>()
  let lastAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function run() {
    timer = undefined
    lastAt = Date.now()
    const keys = [...due.values()]
    due.clear()
    for (const key of keys) invalidate(key)
  }

  return {
    touch(keys: readonly QueryKey[]) {
      for (const key of keys) due.set(JSON.stringify(key), key)
      if (due.size > 0) timer ??= setTimeout(run, Math.max(soonestMs, lastAt + everyMs - Date.now()))
    },
    stop: () => clearTimeout(timer),
  }
}
