'use client'

import { RotateCw, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatTime } from '@/lib/dates'
import type { FeedMark } from '@/lib/realtime/feed'
import { minutesAway } from '../shell/with-marks'

/** A line across the list that says why it is not what it seems. */
export function FeedMarkRow({ mark }: { mark: FeedMark }) {
  const t = useTranslations('payments.mark')
  const Icon = mark.kind === 'reset' ? RotateCw : WifiOff
  return (
    <li className="flex h-8 items-center gap-2.5 border-line border-b bg-sunken px-4 text-ink-2 text-xs">
      <Icon aria-hidden="true" className="size-3.5 shrink-0" strokeWidth={2} />
      {mark.kind === 'reset' ? (
        <span className="truncate font-medium text-ink">{t('reset')}</span>
      ) : (
        <>
          <span className="truncate font-medium text-ink">
            {mark.wasClosed
              ? t('closed', { rows: mark.rows })
              : t('absence', { minutes: minutesAway(mark), rows: mark.rows })}
          </span>
          <span className="ml-auto truncate text-ink-3">
            {t('between', { from: formatTime(mark.from), to: formatTime(mark.to) })}
          </span>
        </>
      )}
    </li>
  )
}
