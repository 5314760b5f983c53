'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FeedRow } from '@/lib/realtime/feed'
import { Button } from '../ui/button'
import { type CheckNews, checkNews } from './check-news'
import { type Member, memberName } from './member-name'
import { Money } from './money'
import { paymentHref } from './payment-href'
import { type PaymentRow, paymentRows } from './payment-rows'
import { useFeed, useUnread } from './realtime-context'
import { TimeOfDay } from './time-of-day'
import { useFindings } from './use-findings'
import { useMarkAll } from './use-mark-all'

type BellListProps = { userId: number; members: readonly Member[] }

// What fits a phone's screen beside its heading; the rest is one tap away.
const shownRows = 8

/** The newest of what others did. Read or not is kept per stream by the server, so all is marked at once. */
export function BellList({ userId, members }: BellListProps) {
  const t = useTranslations('bell')
  const { rows } = useFeed()
  const news = newsIn(rows)
    .filter((item) => item.actorId !== userId)
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
        {news.map((item) =>
          'runId' in item ? (
            <CheckNotice key={item.id} news={item} />
          ) : (
            <PaymentNotice key={item.id} row={item} cobrador={memberName(members, item.cobradorId)} />
          ),
        )}
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

/** In the order of the rows: each payment, and each run of the check once. */
function newsIn(rows: readonly FeedRow[]) {
  const items = [...paymentRows(rows), ...checkNews(rows)]
  const byRow = new Map(items.map((item) => [item.id, item]))
  return rows.flatMap(({ id }) => byRow.get(id) ?? [])
}

function MarkAll() {
  const t = useTranslations('bell')
  const unread = useUnread()
  const { markAll, hasFailed } = useMarkAll()
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

function PaymentNotice({ row, cobrador }: { row: PaymentRow; cobrador: string | undefined }) {
  return (
    <Notice
      href={paymentHref(row)}
      instant={row.timestamp}
      title={row.clientName}
      aside={cobrador}
      figure={<Money amount={row.amount} className="font-medium" />}
    />
  )
}

function CheckNotice({ news }: { news: CheckNews }) {
  const t = useTranslations('bell')
  return (
    <Notice
      href={`/checks/${news.runId}`}
      instant={news.timestamp}
      title={t('check')}
      aside={useFindings().news(news.found)}
    />
  )
}

type NoticeProps = {
  href: string
  instant: string
  title: string
  aside: string | undefined
  figure?: ReactNode
}

function Notice({ href, instant, title, aside, figure }: NoticeProps) {
  return (
    <li className="border-line border-b">
      <Link
        href={href}
        onClick={closeBell}
        className="flex h-row-2 items-center gap-3 px-4 hover:bg-hover focus-visible:-outline-offset-2"
      >
        <TimeOfDay instant={instant} locale={useLocale()} className="w-9 shrink-0 text-ink-3 text-xs" />
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium leading-4">{title}</span>
          <span className="block truncate text-ink-3 text-xs">{aside}</span>
        </span>
        {figure}
      </Link>
    </li>
  )
}

/** The page changes without a load, so the list over it has to be told to go. */
function closeBell() {
  document.getElementById('bell-list')?.hidePopover()
}
