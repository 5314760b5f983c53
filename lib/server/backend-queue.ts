import 'server-only'

/** In the order in which they are let in: a lower rank waits for as long as anybody of a higher one does. */
const ranks = ['person', 'return', 'poll'] as const

export type Rank = (typeof ranks)[number]

type Options = {
  /** How many may be inside at once. */
  atOnce: number
  /** Nobody waits for a place longer than this. */
  patienceMs: number
  /** How many of one rank may wait: a crowd of polls that fills its line still turns no person away. */
  longestLine: number
}

/** A bound on calls under way: the others wait for a place by rank, and within a rank in the order in which they came. */
export function createBackendQueue({ atOnce, patienceMs, longestLine }: Options) {
  const lines: Record<Rank, Set<() => void>> = { person: new Set(), return: new Set(), poll: new Set() }
  let inside = 0

  /**
   * Null when there was no place in time: `work` was not begun, and never will be. Rejects with the signal's reason
   * when the caller left the line; once `work` has begun its place is taken until it ends, whoever has left.
   */
  async function run<T>(rank: Rank, work: () => Promise<T>, signal?: AbortSignal): Promise<T | null> {
    signal?.throwIfAborted()
    if (inside < atOnce) inside++
    else if (!(await waitFor(lines[rank], signal))) return null
    try {
      return await work()
    } finally {
      passOnPlace()
    }
  }

  function waitFor(line: Set<() => void>, signal: AbortSignal | undefined): Promise<boolean> {
    if (line.size >= longestLine) return Promise.resolve(false)
    return new Promise((resolve, reject) => {
      const leave = () => {
        line.delete(enter)
        clearTimeout(timer)
        signal?.removeEventListener('abort', giveUp)
      }
      const enter = () => {
        leave()
        resolve(true)
      }
      const giveUp = () => {
        leave()
        reject(signal?.reason)
      }
      const timer = setTimeout(() => {
        leave()
        resolve(false)
      }, patienceMs)
      signal?.addEventListener('abort', giveUp)
      line.add(enter)
    })
  }

  /** From hand to hand: free for a moment, it could go to somebody who has just come. */
  function passOnPlace() {
    for (const rank of ranks) {
      const [next] = lines[rank]
      if (next) return next()
    }
    inside--
  }

  return { run }
}
