'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { eventOf } from '@/lib/event'
import { paymentReceived, paymentReversed } from '@/lib/payments/events'
import { type PaymentFilters, paymentListOptions, paymentPagesOptions } from '@/lib/payments/queries'
import { useApi } from '../shell/api-context'
import { useFeed, useIsOffline } from '../shell/realtime-context'
import { createRowsOfType } from '../shell/rows-of-type'
import { useToday } from '../shell/use-today'

/** The payments as their streams tell them, newest first; parsed where they are shown. `reversed` are payments' ids. */
export function usePaymentsReceived() {
  const { rows, marks, isReady, savedAt } = useFeed()
  const [payments] = useState(() => createRowsOfType(paymentReceived.name))
  const [reversals] = useState(() => createRowsOfType(paymentReversed.name))
  const told = reversals(rows)
  const reversed = useMemo(
    () => new Set([...told].flatMap((row) => eventOf(paymentReversed, row)?.paymentId ?? [])),
    [told],
  )
  return { rows: payments(rows), reversed, marks, isReady, savedAt }
}

/**
 * How many payments the server counts for today; undefined until it has said so. `oldSince`: when it did, in epoch ms, if
 * it cannot be asked again; null while the count is kept up.
 */
export function useTotalOfToday(): { total: number | undefined; oldSince: number | null } {
  const query = useQuery(paymentListOptions(useApi(), { day: useToday() }))
  const isCutOff = useIsOffline()
  return { total: query.data?.total, oldSince: isCutOff || query.isError ? query.dataUpdatedAt : null }
}

export function usePaymentPages(filters: PaymentFilters) {
  const { data, ...query } = useInfiniteQuery(paymentPagesOptions(useApi(), filters))
  const pages = data?.pages
  return {
    ...query,
    payments: useMemo(() => pages?.flatMap((page) => page.payments) ?? [], [pages]),
    total: pages?.[0]?.total,
  }
}
