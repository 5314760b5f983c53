'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { todayInLaPaz } from '@/lib/dates'
import { type PaymentFilters, paymentListOptions, paymentPagesOptions } from '@/lib/payments/queries'
import { useApi } from '../shell/api-context'
import { paymentRows } from '../shell/payment-rows'
import { useFeed } from '../shell/realtime-context'
import { holdRows } from './held-rows'

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

/**
 * Rows that stay where they are while somebody reads further down, or has paused the list. `top` is the ref of an
 * element at the upper edge of the rows.
 */
export function useHeldRows<Row extends { id: number }>(rows: readonly Row[]) {
  const { isReading, top } = useReading()
  const [isPaused, setPaused] = useState(false)
  const [held, setHeld] = useState<ReadonlySet<number> | null>(null)
  const isHolding = isPaused || isReading
  if (isHolding !== (held !== null)) setHeld(isHolding ? idsOf(rows) : null)
  return { ...holdRows(rows, held), isPaused, setPaused, top, release: () => setHeld(idsOf(rows)) }
}

function idsOf(rows: readonly { id: number }[]): ReadonlySet<number> {
  return new Set(rows.map((row) => row.id))
}

// The sticky heads of page and list cover this much of what lies under them.
const coveredPx = 92

function useReading() {
  const [top, setTop] = useState<Element | null>(null)
  const [isReading, setReading] = useState(false)
  useEffect(() => {
    if (top === null) return
    const look: IntersectionObserverCallback = ([entry]) => {
      if (entry) setReading(!entry.isIntersecting && entry.boundingClientRect.top < coveredPx)
    }
    const observer = new IntersectionObserver(look, { rootMargin: `-${coveredPx}px 0px 0px 0px` })
    observer.observe(top)
    return () => observer.disconnect()
  }, [top])
  return { isReading, top: setTop }
}

/** Today in La Paz, also when a page stays open past midnight. */
export function useToday(): string {
  return useSyncExternalStore(everyMinute, today, today)
}

function today() {
  return todayInLaPaz(new Date())
}

function everyMinute(listener: () => void) {
  const clock = setInterval(listener, 60_000)
  return () => clearInterval(clock)
}
