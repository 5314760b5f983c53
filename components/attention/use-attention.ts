'use client'

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { attentionPagesOptions, unreadAttentionOptions } from '@/lib/attention/queries'
import type { Level } from '@/lib/levels'
import { useApi } from '../shell/api-context'
import { useUnread } from '../shell/realtime-context'

// Days pass without an event: at midnight every late credit is a day later.
const refreshMs = 5 * 60_000

/** What needs attention now, worst first. `counts` are of every level, whichever is shown. */
export function useAttention(level: Level | null) {
  const { data, ...query } = useInfiniteQuery({
    ...attentionPagesOptions(useApi(), level),
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  })
  const pages = data?.pages
  return {
    ...query,
    credits: useMemo(() => pages?.flatMap((page) => page.credits) ?? [], [pages]),
    total: pages?.[0]?.total,
    counts: pages?.[0]?.counts,
  }
}

const none: ReadonlySet<number> = new Set()

/** Credits of which the reader has unread news; asked of the server, which alone knows what was read elsewhere. */
export function useUnreadCredits(): ReadonlySet<number> {
  const unread = useUnread()
  const { data } = useQuery({
    ...unreadAttentionOptions(useApi(), unread),
    enabled: unread > 0,
    placeholderData: keepPreviousData,
  })
  return useMemo(() => (unread > 0 && data ? new Set(data) : none), [unread, data])
}
