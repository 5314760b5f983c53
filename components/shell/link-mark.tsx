import type { ReactNode } from 'react'
import type { LinkState } from '@/lib/realtime/status'

/** A shape of its own for each state, so that none is told by its colour alone. */
const shapes: Record<LinkState, ReactNode> = {
  live: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  'catching-up': (
    <g fill="none" stroke="currentColor" strokeWidth="2">
      <circle cx="6" cy="6" r="4.5" opacity="0.3" />
      <path d="M6 1.5a4.5 4.5 0 0 1 4.5 4.5" />
    </g>
  ),
  polling: (
    <circle
      cx="6"
      cy="6"
      r="4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeDasharray="2.4 2.3"
    />
  ),
  offline: (
    <g fill="none" stroke="currentColor" strokeWidth="1.8">
      <circle cx="6" cy="6" r="4.5" />
      <path d="M2.8 9.2 9.2 2.8" />
    </g>
  ),
  'signed-out': (
    <>
      <rect x="1.5" y="5" width="9" height="6" rx="1" fill="currentColor" />
      <path d="M3.5 5V3.8a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
}

export function LinkMark({ state }: { state: LinkState }) {
  const isTurning = state === 'catching-up'
  return (
    <svg
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={isTurning ? 'size-3 shrink-0 animate-spin motion-reduce:animate-none' : 'size-3 shrink-0'}
    >
      {shapes[state]}
    </svg>
  )
}
