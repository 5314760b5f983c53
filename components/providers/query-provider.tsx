'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ApiError } from '@/lib/errors'

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
      },
    },
  })
}

function mayPass(error: Error) {
  return !(error instanceof ApiError) || error.status === 0 || error.status >= 500
}
