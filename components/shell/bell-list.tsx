'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Button } from '../ui/button'
import { bellItems } from './bell-items'
import { BellNotice } from './bell-notice'
import { closeBell } from './close-bell'
import type { Member } from './member-name'
import { useFeed, useUnread } from './realtime-context'
import { unreadText } from './unread-text'
import { useMarkAll } from './use-mark-all'

type BellListProps = { userId: number; members: readonly Member[] }

// What fits a phone's screen beside its heading; the rest is one tap away.
const shownFirst = 8
const step = 20

/** The newest of what others did. Read or not is kept per stream by the server, so all is marked at once. */
export function BellList({ userId, members }: BellListProps) {
  const t = useTranslations('bell')
  const { rows } = useFeed()
  const items = useMemo(() => bellItems([...rows], userId), [rows, userId])
  const [limit, setLimit] = useState(shownFirst)
  return (
    <>
      <BellHead />
      {items.length === 0 ? <p className="px-4 py-5 text-ink-2">{t('empty')}</p> : null}
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard; its items need not be links.
        tabIndex={0}
        className="max-h-[min(480px,60dvh)] overflow-y-auto overscroll-contain focus-visible:-outline-offset-2"
      >
        <ul>
          {items.slice(0, limit).map((item) => (
            <BellNotice key={item.id} item={item} members={members} />
          ))}
        </ul>
        {items.length > limit ? (
          <Button
            tone="quiet"
            size="small"
            className="w-full rounded-none"
            onClick={() => setLimit(limit + step)}
          >
            {t('more')}
          </Button>
        ) : null}
      </div>
      <Link
        href="/payments"
        onClick={closeBell}
        className="block border-line border-t px-4 py-2 font-medium text-accent text-xs hover:underline"
      >
        {t('all')}
      </Link>
    </>
  )
}

function BellHead() {
  const t = useTranslations('bell')
  const unread = useUnread()
  const { markAll, hasFailed } = useMarkAll()
  return (
    <div className="flex h-row-2 items-center gap-2 border-line border-b pr-1.5 pl-4">
      <h2 id="bell-title" className="font-semibold text-base">
        {t('title')}
      </h2>
      <span className="text-ink-3 text-xs">
        {unread > 0 ? t('unreadShort', { count: unreadText(unread) }) : null}
      </span>
      <p role="alert" className="text-bad text-xs empty:hidden">
        {hasFailed ? t('markFailed') : null}
      </p>
      <Button tone="quiet" size="small" className="ml-auto" disabled={unread === 0} onClick={markAll}>
        {t('markAll')}
      </Button>
    </div>
  )
}
