'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { paymentReceived } from '@/lib/payments/events'
import { type PaymentFilters, paymentListOptions, paymentPagesOptions } from '@/lib/payments/queries'
import { useApi } from '../shell/api-context'
import { useFeed } from '../shell/realtime-context'
import { createRowsOfType } from '../shell/rows-of-type'

/** The payments as their streams tell them, newest first; parsed where they are shown. */
export function usePaymentsReceived() {
  const { rows, marks, isReady, savedAt } = useFeed()
  const [payments] = useState(() => createRowsOfType(paymentReceived.name))
  return { rows: payments(rows), marks, isReady, savedAt }
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
