'use client'

import { useSyncExternalStore } from 'react'
import { todayInLaPaz } from '@/lib/dates'

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
