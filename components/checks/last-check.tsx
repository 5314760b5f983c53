'use client'

import { useTranslations } from 'next-intl'
import { formatMoment, formatTime } from '@/lib/dates'
import { useToday } from '../shell/use-today'
import { useNow, useRecentChecks } from './use-checks'

const hourMs = 3_600_000

/** When the portfolio was checked, and when it will be by itself: at the next full hour. */
export function LastCheck() {
  const t = useTranslations('checks')
  const today = useToday()
  const { lastDone } = useRecentChecks()
  const now = useNow(false)
  const next = formatTime((Math.floor(now / hourMs) + 1) * hourMs)
  const last = lastDone
    ? t('next.last', { time: formatMoment(lastDone.queuedAt, today) })
    : `${t('line.never')}.`
  return (
    <span suppressHydrationWarning>
      {last} {t('next.at', { time: next })}
    </span>
  )
}
