'use client'

import { useState } from 'react'
import { useFeed, useRealtime } from './realtime-context'

/** Marks every stream as read up to its newest row: read or not is kept per stream by the server. */
export function useMarkAll() {
  const { rows } = useFeed()
  const { markRead } = useRealtime()
  const [hasFailed, setFailed] = useState(false)

  async function markAll() {
    const upTo: Record<string, number> = {}
    for (const { stream, seq } of rows) upTo[stream] = Math.max(seq, upTo[stream] ?? 0)
    await markRead(upTo).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }

  return { markAll, hasFailed }
}
