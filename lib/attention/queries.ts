import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { attentionKeys, notificationKeys } from '../keys'
import type { Level } from '../levels'
import { attentionPageSchema, unreadCreditsSchema } from './schema'

/** Worst first, page by page; one level alone, or all. */
export function attentionPagesOptions(api: Api, level: Level | null) {
  const filter: Record<string, string> = level === null ? {} : { level }
  return infiniteQueryOptions({
    queryKey: attentionKeys.list(filter),
    queryFn: ({ signal, pageParam }) =>
      api.get('credits-requiring-attention', attentionPageSchema, {
        query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Ids of the credits of which there is unread news. `unread` is the server's count: when it moves, so may they. */
export function unreadAttentionOptions(api: Api, unread: number) {
  const filter = { type: 'credit_attention', state: 'unread' }
  return queryOptions({
    queryKey: notificationKeys.list({ ...filter, unread: `${unread}` }),
    queryFn: ({ signal }) => api.get('notifications', unreadCreditsSchema, { query: filter, signal }),
  })
}
