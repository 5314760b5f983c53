'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { cn } from '@/lib/cn'
import { Money } from '../shell/money'
import { paymentHref } from '../shell/payment-href'
import type { PaymentRow } from '../shell/payment-rows'
import { TimeOfDay } from '../shell/time-of-day'
import { coverageOf } from './coverage'
import { PaymentMark } from './payment-mark'

type PaymentFeedRowProps = {
  row: PaymentRow
  cobrador: string | undefined
  isReversed: boolean
  /** It joined a list that was there: marked for a moment, while it is the first. */
  isNew: boolean
}

/** Two lines in a narrow sheet, one in a wide one. Drawn once: a row of a stream never changes. */
export const PaymentFeedRow = memo(function PaymentFeedRow({
  row,
  cobrador,
  isReversed,
  isNew,
}: PaymentFeedRowProps) {
  const t = useTranslations('payments')
  const { kind, ...numbers } = coverageOf(row.covered, row.remainingBalance)
  const covers = t(`coverage.${kind}`, { method: t(`method.${row.method}`), ...numbers })
  return (
    <li
      className={cn(
        'border-line border-b last:border-b-0',
        row.recovered && 'relative',
        isNew && 'first:animate-arrive',
      )}
    >
      {row.recovered ? <Rail words={t('recovered')} /> : null}
      <Link
        href={paymentHref(row)}
        // Each row that comes would have its page fetched, just when it is to be painted.
        prefetch={false}
        className={cn(
          'grid h-row-2 grid-cols-[40px_minmax(0,1fr)_auto] gap-x-3 px-4 hover:bg-hover focus-visible:-outline-offset-2',
          '@feed:h-row @feed:grid-cols-[40px_minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1.4fr)_112px] @feed:items-center',
        )}
      >
        <TimeOfDay
          instant={row.timestamp}
          locale={useLocale()}
          className="self-end text-ink-3 text-xs @feed:self-center"
        />
        <span className="flex min-w-0 items-baseline self-end font-medium leading-[18px] @feed:self-center">
          <span className="truncate">{row.clientName}</span>
          <PaymentMark payment={{ kind: 'payment', isReversed, isRecovery: false }} />
        </span>
        <span className="col-span-2 col-start-2 row-start-2 flex min-w-0 justify-between gap-3 text-ink-3 text-xs @feed:contents">
          <span className="shrink-0 @feed:col-start-3 @feed:row-start-1 @feed:truncate @feed:text-ink-2 @feed:text-sm">
            {cobrador ?? t('unknownCobrador')}
            {row.late ? ` · ${t('late')}` : null}
          </span>
          <span className="truncate @feed:col-start-4 @feed:row-start-1 @feed:text-sm">{covers}</span>
        </span>
        <Money
          amount={row.amount}
          className="col-start-3 row-start-1 self-end text-right font-medium leading-[18px] @feed:col-start-5 @feed:self-center"
        />
      </Link>
    </li>
  )
})

/** Stands beside what was missed while it happened, and came afterwards. */
function Rail({ words }: { words: string }) {
  return (
    <span
      title={words}
      className="absolute inset-y-0 left-0 z-10 w-[3px] bg-[repeating-linear-gradient(to_bottom,var(--color-ink-3)_0_4px,transparent_4px_8px)]"
    >
      <span className="sr-only">{words}</span>
    </span>
  )
}
