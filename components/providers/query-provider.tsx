'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiError } from '@/lib/errors'
import { askedWaitMs } from '@/lib/realtime/asked-wait'
import { timings } from '@/lib/realtime/timings'

export function QueryProvider({ children }: { children: ReactNode }) {
  const [client] = useState(createClient)
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

function createClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // What the server has just rendered is not asked for again at once; events say when a list is old.
        staleTime: 30_000,
        // Only what may pass by itself is tried again; a refusal stays a refusal.
        retry: (failures, error) => failures < 2 && mayPass(error),
        retryDelay: retryWaitMs,
      },
    },
  })
}

/** 1 s, 2 s, 4 s …, or what a server that is too busy asked for: never sooner, and not all whom it refused at once. */
function retryWaitMs(failures: number, error: Error): number {
  const usualMs = 1_000 * 2 ** failures
  const seconds = error instanceof ApiError ? error.retryAfterSeconds : undefined
  return Math.max(usualMs, askedWaitMs(seconds, timings, Math.random))
}

function mayPass(error: Error) {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500
}
