import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api } from '../api'
import { paymentKeys } from '../keys'
import { paymentsPageSchema } from './schema'

/** Any of: `day` (YYYY-MM-DD), `cobrador_id`, `client_id`, `credit_id`, `q`. */
export type PaymentFilters = Readonly<Record<string, string>>

/** The newest page alone; its `total` counts all that match. */
export function paymentListOptions(api: Api, filters: PaymentFilters) {
  return queryOptions({
    queryKey: paymentKeys.list(filters),
    queryFn: ({ signal }) => api.get('payments', paymentsPageSchema, { query: { ...filters }, signal }),
  })
}

export function paymentPagesOptions(api: Api, filters: PaymentFilters) {
  return infiniteQueryOptions({
    queryKey: [...paymentKeys.list(filters), 'pages'] as const,
    queryFn: ({ signal, pageParam }) =>
      api.get('payments', paymentsPageSchema, {
        query: { ...filters, ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  })
}
