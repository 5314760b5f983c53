'use client'

import { useSyncExternalStore } from 'react'

const key = 'vigia-check-closed'

/** The run whose card was put away in this browser; null when none was, or storage is forbidden. */
export function useClosedCard(): number | null {
  return useSyncExternalStore(listen, stored, () => null)
}

export function closeCard(runId: number): void {
  try {
    localStorage.setItem(key, `${runId}`)
  } catch {
    // Without storage the card comes back with the next load.
  }
  // The browser tells only the other tabs.
  dispatchEvent(new StorageEvent('storage', { key }))
}

function stored() {
  try {
    const text = localStorage.getItem(key)
    return text === null ? null : Number(text)
  } catch {
    return null
  }
}

function listen(listener: () => void) {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}
