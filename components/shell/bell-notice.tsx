'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BellItem } from './bell-items'
import type { CheckNews } from './check-news'
import { closeBell } from './close-bell'
import { type Member, memberName } from './member-name'
import { Money } from './money'
import type { News } from './news'
import { paymentHref } from './payment-href'
import type { PaymentRow } from './payment-rows'
import { TimeOfDay } from './time-of-day'
import { useFindings } from './use-findings'
import { useTelling } from './use-telling'

type BellNoticeProps = { item: BellItem; members: readonly Member[] }

export function BellNotice({ item, members }: BellNoticeProps) {
  switch (item.kind) {
    case 'payment':
      return <PaymentNotice row={item.payment} cobrador={memberName(members, item.payment.cobradorId)} />
    case 'check':
      return <CheckNotice news={item.check} />
    case 'news':
      return <PlainNotice news={item.news} members={members} />
  }
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
      figure={<Rows count={news.rows} />}
    />
  )
}

function PlainNotice({ news, members }: { news: News; members: readonly Member[] }) {
  const { amount, ...told } = useTelling(members)(news)
  return (
    <Notice
      {...told}
      instant={news.timestamp}
      figure={amount ? <Money amount={amount} className="font-medium" /> : <Rows count={news.rows} />}
    />
  )
}

/** What of the badge's number an item accounts for, where that is more than the one that it looks like. */
function Rows({ count }: { count: number }) {
  const t = useTranslations('bell')
  return count > 1 ? <span className="text-ink-3 text-xs">{t('rows', { count })}</span> : null
}

type NoticeProps = {
  href?: string | undefined
  instant: string
  title: string
  aside?: string | undefined
  body?: string | undefined
  figure: ReactNode
}

const row = 'flex min-h-row-2 items-center gap-3 px-4 py-1.5'

function Notice({ href, ...told }: NoticeProps) {
  return (
    <li className="border-line border-b last:border-b-0">
      {href ? (
        <Link
          href={href}
          onClick={closeBell}
          className={`${row} hover:bg-hover focus-visible:-outline-offset-2`}
        >
          <Told {...told} />
        </Link>
      ) : (
        <div className={row}>
          <Told {...told} />
        </div>
      )}
    </li>
  )
}

function Told({ instant, title, aside, body, figure }: Omit<NoticeProps, 'href'>) {
  return (
    <>
      <TimeOfDay
        instant={instant}
        locale={useLocale()}
        className="w-9 shrink-0 self-start pt-0.5 text-ink-3 text-xs leading-4"
      />
      <span className="min-w-0 flex-1">
        <span className={`block font-medium leading-5 ${body ? 'break-words' : 'truncate'}`}>{title}</span>
        {body ? <span className="block whitespace-pre-line break-words text-ink-2">{body}</span> : null}
        {aside ? <span className="line-clamp-2 text-ink-3 text-xs">{aside}</span> : null}
      </span>
      {figure}
    </>
  )
}
