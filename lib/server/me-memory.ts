import 'server-only'
import { createHash } from 'node:crypto'
import type { Me } from '../session/schema'

// A role or a revoked token is felt within this time; asked at each page, `me` would be half of all requests.
const rememberMs = 60_000
// More tokens than one server has people; the least used goes first.
const capacity = 2_000

type Options = { ask(token: string): Promise<Me>; now?: () => number; capacity?: number }
type Remembered = { at: number; me: Promise<Me> }

/** Laravel's `me`, asked at most once a minute per token. A failure is not remembered. Keys are hashes: no token stays. */
export function createMeMemory({ ask, now = Date.now, capacity: most = capacity }: Options) {
  const byToken = new Map<string, Remembered>()

  function get(token: string): Promise<Me> {
    const key = createHash('sha256').update(token).digest('base64')
    const known = byToken.get(key)
    byToken.delete(key)
    const fresh = known && now() - known.at < rememberMs ? known : { at: now(), me: ask(token) }
    byToken.set(key, fresh)
    fresh.me.catch(() => {
      if (byToken.get(key) === fresh) byToken.delete(key)
    })
    for (const oldest of byToken.keys()) {
      if (byToken.size <= most) break
      byToken.delete(oldest)
    }
    return fresh.me
  }

  return { get }
}
