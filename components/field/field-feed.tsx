'use client'

import { Inbox, WifiOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import { formatMoment, todayInLaPaz } from '@/lib/dates'
import type words from '@/lib/messages/field.json'
import { countOf, fillIn } from '@/lib/plain-words'
import { useFeed, useIsOffline, useUnread } from '../shell/realtime-context'
import { unreadText } from '../shell/unread-text'
import { useMarkAll } from '../shell/use-mark-all'
import { keyOfMark, withMarks } from '../shell/with-marks'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { Skeleton } from '../ui/skeleton'
import { FieldItem } from './field-item'
import { FieldMark } from './field-mark'
import { newsIn } from './field-news'

type FieldFeedProps = { words: typeof words; userId: number | null }

const step = 20

/** All that happened to a cobrador's clients, newest first: payments, credits that got worse, checks. */
export function FieldFeed({ words, userId }: FieldFeedProps) {
  const { feed } = words
  const { rows, marks, isReady, savedAt } = useFeed()
  const items = useMemo(() => newsIn([...rows]), [rows])
  const [limit, setLimit] = useState(step)
  return (
    <section aria-labelledby="field-feed" className="border-line-strong border-b bg-surface">
      <div className="flex min-h-touch items-end gap-2 border-line border-b bg-canvas px-4">
        <h2 id="field-feed" className="pb-2 font-semibold">
          {feed.title}
        </h2>
        <MarkAll words={feed} />
      </div>
      {savedAt === null ? null : (
        <p className="border-line border-b bg-sunken px-4 py-2 text-ink-2 text-sm">
          {fillIn(feed.saved, { moment: formatMoment(savedAt, todayInLaPaz(new Date())) })}
        </p>
      )}
      <ul>
        {withMarks(items.slice(0, limit), marks).map((entry) =>
          'mark' in entry ? (
            <FieldMark key={keyOfMark(entry.mark)} mark={entry.mark} words={feed.mark} />
          ) : (
            <FieldItem
              key={entry.row.id}
              item={entry.row}
              words={words}
              isOwn={entry.row.actorId === userId}
            />
          ),
        )}
      </ul>
      {items.length > limit ? (
        <Button
          tone="quiet"
          size="touch"
          className="w-full rounded-none"
          onClick={() => setLimit(limit + step)}
        >
          {feed.more}
        </Button>
      ) : null}
      {items.length === 0 ? <FeedBlank words={words} isReady={isReady} /> : null}
    </section>
  )
}

function MarkAll({ words }: { words: FieldFeedProps['words']['feed'] }) {
  const unread = useUnread()
  const { markAll, hasFailed } = useMarkAll()
  return (
    <>
      <span className="pb-2 text-ink-3">
        {unread > 0 ? countOf(words.unread, unread).replace(`${unread}`, unreadText(unread)) : null}
      </span>
      <span role="alert" className="pb-2 text-bad text-sm empty:hidden">
        {hasFailed ? words.markFailed : null}
      </span>
      {unread > 0 ? (
        <Button tone="quiet" size="touch" className="-mr-4 ml-auto" onClick={markAll}>
          {words.markRead}
        </Button>
      ) : null}
    </>
  )
}

function FeedBlank({ words, isReady }: { words: FieldFeedProps['words']; isReady: boolean }) {
  const isOffline = useIsOffline()
  if (isReady) {
    return (
      <Blank icon={Inbox} title={words.feed.empty}>
        {words.feed.emptyHint}
      </Blank>
    )
  }
  if (isOffline) {
    return (
      <Blank icon={WifiOff} title={words.attention.offline}>
        {words.attention.offlineHint}
      </Blank>
    )
  }
  return (
    <div aria-hidden="true">
      {['w-40', 'w-32', 'w-44'].map((width) => (
        <div key={width} className="flex h-16 items-center gap-3 border-line border-b px-4 last:border-b-0">
          <Skeleton className="w-10" />
          <Skeleton className={width} />
        </div>
      ))}
    </div>
  )
}
