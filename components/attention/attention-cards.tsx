'use client'

import { CheckCheck, TriangleAlert, WifiOff } from 'lucide-react'
import { type ReactNode, useContext, useState } from 'react'
import { formatTime } from '@/lib/dates'
import type words from '@/lib/messages/field.json'
import { fillIn } from '@/lib/plain-words'
import { ApiContext } from '../shell/api-context'
import { useIsOffline } from '../shell/realtime-context'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { AttentionCard } from './attention-card'
import { useAttention } from './use-attention'

type AttentionCardsProps = { words: Pick<typeof words, 'attention' | 'levels'> }

/** What needs attention among a cobrador's own clients, on his phone. */
export function AttentionCards({ words }: AttentionCardsProps) {
  // A page that is the same for everybody stands before it knows for whom to ask.
  const isKnown = useContext(ApiContext) !== null
  return isKnown ? (
    <Cards words={words} />
  ) : (
    <Frame words={words}>
      <Waiting words={words} />
    </Frame>
  )
}

// The worst are what the day is about; the rest is a tap away.
const shownFirst = 5

function Cards({ words }: AttentionCardsProps) {
  const { credits, total, ...query } = useAttention(null)
  const [isWhole, setWhole] = useState(false)
  const isOffline = useIsOffline()
  const shown = isWhole ? credits : credits.slice(0, shownFirst)
  const hidden = (total ?? 0) - shown.length
  const isOld = shown.length > 0 && (isOffline || query.isError)
  return (
    <Frame
      words={words}
      count={total}
      age={isOld ? fillIn(words.attention.stale, { time: formatTime(query.dataUpdatedAt) }) : null}
    >
      <ul>
        {shown.map((credit) => (
          <AttentionCard key={credit.id} credit={credit} words={words} />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button
          tone="quiet"
          size="touch"
          className="w-full rounded-none"
          disabled={query.isFetchingNextPage}
          onClick={() => {
            setWhole(true)
            if (isWhole && query.hasNextPage) query.fetchNextPage()
          }}
        >
          {isWhole ? words.attention.more : fillIn(words.attention.all, { count: total ?? 0 })}
        </Button>
      ) : null}
      {shown.length > 0 ? null : query.isSuccess ? (
        <Blank icon={CheckCheck} title={words.attention.empty}>
          {words.attention.emptyHint}
        </Blank>
      ) : query.isError && !isOffline ? (
        <Blank
          icon={TriangleAlert}
          title={words.attention.failed}
          action={
            <Button size="touch" onClick={() => query.refetch()}>
              {words.attention.retry}
            </Button>
          }
        >
          {words.attention.failedHint}
        </Blank>
      ) : (
        <Waiting words={words} />
      )}
    </Frame>
  )
}

type FrameProps = AttentionCardsProps & {
  count?: number | undefined
  age?: string | null
  children: ReactNode
}

function Frame({ words, count, age = null, children }: FrameProps) {
  return (
    <section aria-labelledby="field-attention" className="border-line-strong border-b bg-surface">
      <div className="flex h-touch items-end gap-2 border-line border-b bg-canvas px-4 pb-2">
        <h2 id="field-attention" className="font-semibold">
          {words.attention.title}
        </h2>
        <span className="text-ink-3">{count}</span>
        <span className="ml-auto text-base text-ink-2">{age}</span>
      </div>
      {children}
    </section>
  )
}

function Waiting({ words }: AttentionCardsProps) {
  if (useIsOffline()) {
    return (
      <Blank icon={WifiOff} title={words.attention.offline}>
        {words.attention.offlineHint}
      </Blank>
    )
  }
  return (
    <div aria-hidden="true">
      {['w-44', 'w-36', 'w-40'].map((width) => (
        <div key={width} className="grid gap-2.5 border-line border-b px-4 py-3.5 last:border-b-0">
          <Skeleton className={width} />
          <Skeleton className="h-5 w-28" />
        </div>
      ))}
    </div>
  )
}
