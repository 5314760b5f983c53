'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { cn } from '@/lib/cn'
import { formatTime } from '@/lib/dates'
import { type LinkState, type StatusWords, statusWords } from '@/lib/realtime/status'
import { timings } from '@/lib/realtime/timings'
import { LinkMark } from './link-mark'
import { useLinkStatus } from './realtime-context'

type LinkKey = 'live' | 'age' | 'catchingUp' | 'polling' | 'every' | 'silent' | 'offline' | 'signedOut'

type ConnectionStateProps = {
  say(key: LinkKey, values: Record<string, string | number>): string
  className?: string
  /** What else there is to say to whoever does not see the page: this is its one live region. */
  children?: ReactNode
}

const looks: Record<LinkState, string> = {
  live: 'bg-live-tint text-live',
  'catching-up': 'bg-catching-up-tint text-catching-up',
  polling: 'bg-polling-tint text-polling',
  offline: 'bg-offline-tint text-offline',
  'signed-out': 'bg-signed-out-tint text-signed-out',
}

export function ConnectionState({ say, className, children }: ConnectionStateProps) {
  const status = useLinkStatus()
  const { text, aside } = sentence(statusWords(status, useNow(), timings), say)
  return (
    <div
      role="status"
      data-state={status.state}
      className={cn(
        'inline-flex h-6 min-w-0 items-center gap-1.5 rounded-xs px-2 font-medium text-xs',
        looks[status.state],
        className,
      )}
    >
      <LinkMark state={status.state} />
      <span className="truncate">
        {text}
        {/* Seconds that pass are no news: seen, not spoken. */}
        <span aria-hidden="true" className="font-normal">
          {aside ? ` ${aside}` : null}
        </span>
      </span>
      <span className="sr-only">{children}</span>
    </div>
  )
}

function sentence({ key, values }: StatusWords, say: ConnectionStateProps['say']) {
  switch (key) {
    case 'live':
      return { text: say('live', {}), aside: say('age', values) }
    case 'polling':
      return { text: say('polling', {}), aside: say('every', values) }
    case 'offline':
      return { text: say('offline', { time: formatTime(values.since) }) }
    default:
      return { text: say(key, values) }
  }
}

/** The clock of this one word: nothing else on the page is drawn again each second. */
function useNow() {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(clock)
  }, [])
  return now
}
