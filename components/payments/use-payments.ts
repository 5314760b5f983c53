'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type PaymentFilters, paymentListOptions, paymentPagesOptions } from '@/lib/payments/queries'
import { useApi } from '../shell/api-context'
import { paymentRows } from '../shell/payment-rows'
import { useFeed } from '../shell/realtime-context'

/** The payments as their streams tell them, newest first. */
export function usePaymentsReceived() {
  const { rows, marks, isReady } = useFeed()
  return { rows: useMemo(() => paymentRows(rows), [rows]), marks, isReady }
}

/** How many payments the server counts for a day; undefined until it has said so. */
export function usePaymentsTotal(day: string): number | undefined {
  return useQuery(paymentListOptions(useApi(), { day })).data?.total
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
