'use client'

import { useSearchParams } from 'next/navigation'
import type { MouseEvent } from 'react'

type Changes = Readonly<Record<string, string | null>>

/** What of a page lies in its address: filters and the opened record. Changed without asking the server for the page. */
export function useAddress() {
  const params = useSearchParams()

  function href(changes: Changes): string {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    return `?${next}`
  }

  return {
    get: (name: string) => params.get(name),
    href,
    change: (changes: Changes) => window.history.pushState(null, '', href(changes)),
  }
}

/** A plain click; one that opens another tab or window is the browser's. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
