'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { type Member, memberName } from './member-name'
import { Money } from './money'
import { paymentHref } from './payment-href'
import { type PaymentRow, paymentRows } from './payment-rows'
import { useFeed, useRealtime, useUnread } from './realtime-context'
import { TimeOfDay } from './time-of-day'

type BellListProps = { userId: number; members: readonly Member[] }

// What fits a phone's screen beside its heading; the rest is one tap away.
const shownRows = 8

/** The newest of what others did. Read or not is kept per stream by the server, so all is marked at once. */
export function BellList({ userId, members }: BellListProps) {
  const t = useTranslations('bell')
  const { rows } = useFeed()
  const news = paymentRows(rows)
    .filter((row) => row.actorId !== userId)
    .slice(0, shownRows)
  return (
    <>
      <div className="flex h-row-2 items-center justify-between gap-2 border-line border-b pr-1.5 pl-4">
        <h2 id="bell-title" className="font-semibold text-base">
          {t('title')}
        </h2>
        <MarkAll />
      </div>
      {news.length === 0 ? <p className="px-4 py-5 text-ink-2">{t('empty')}</p> : null}
      <ul>
        {news.map((row) => (
          <Notice key={row.id} row={row} cobrador={memberName(members, row.cobradorId)} />
        ))}
      </ul>
      <Link
        href="/payments"
        onClick={closeBell}
        className="block px-4 py-2 font-medium text-accent text-xs hover:underline"
      >
        {t('all')}
      </Link>
    </>
  )
}

function MarkAll() {
  const t = useTranslations('bell')
  const { rows } = useFeed()
  const { markRead } = useRealtime()
  const unread = useUnread()
  const [hasFailed, setFailed] = useState(false)

  async function markAll() {
    const upTo: Record<string, number> = {}
    for (const { stream, seq } of rows) upTo[stream] = Math.max(seq, upTo[stream] ?? 0)
    await markRead(upTo).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  }

  return (
    <>
      <p role="alert" className="text-bad text-xs empty:hidden">
        {hasFailed ? t('markFailed') : null}
      </p>
      <Button tone="quiet" size="small" disabled={unread === 0} onClick={markAll}>
        {t('markAll')}
      </Button>
    </>
  )
}

function Notice({ row, cobrador }: { row: PaymentRow; cobrador: string | undefined }) {
  return (
    <li className="border-line border-b">
      <Link
        href={paymentHref(row)}
        onClick={closeBell}
        className="flex h-row-2 items-center gap-3 px-4 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <TimeOfDay instant={row.timestamp} locale={useLocale()} className="w-9 shrink-0 text-ink-3 text-xs" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium leading-4">{row.clientName}</span>
          <span className="block truncate text-ink-3 text-xs">{cobrador}</span>
        </span>
        <Money amount={row.amount} className="font-medium" />
      </Link>
    </li>
  )
}

/** The page changes without a load, so the list over it has to be told to go. */
function closeBell() {
  document.getElementById('bell-list')?.hidePopover()
}
