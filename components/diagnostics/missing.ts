import type { StreamPosition } from '@/lib/realtime/standing'

/** How many rows the server has that are not here; null while it has not told of all. */
export function missingIn(streams: readonly StreamPosition[]): number | null {
  let missing = 0
  for (const { cursor, head } of streams) {
    if (cursor === null || head === null) return null
    missing += Math.max(0, head - cursor)
  }
  return streams.length === 0 ? null : missing
}
