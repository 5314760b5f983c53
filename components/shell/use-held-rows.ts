'use client'

import { useEffect, useState } from 'react'
import { first, holdRows } from './held-rows'

/**
 * The first `count` rows, or all of them, that stay where they are while somebody reads further down, or has paused the
 * list. `top` is the ref of an element at the upper edge of the rows.
 */
export function useHeldRows<Row extends { id: number }>(
  rows: Iterable<Row>,
  count = Number.POSITIVE_INFINITY,
) {
  const { isReading, top } = useReading()
  const [isPaused, setPaused] = useState(false)
  const [held, setHeld] = useState<ReadonlySet<number> | null>(null)
  const isHolding = isPaused || isReading
  const idsNow = () => new Set(first(rows, count).map((row) => row.id))
  if (isHolding !== (held !== null)) setHeld(isHolding ? idsNow() : null)
  return { ...holdRows(rows, held, count), isPaused, setPaused, top, release: () => setHeld(idsNow()) }
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
