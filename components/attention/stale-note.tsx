'use client'

import { useTranslations } from 'next-intl'
import { formatTime } from '@/lib/dates'
import { useIsOffline } from '../shell/realtime-context'

type StaleNoteProps = { hasFailed: boolean; updatedAt: number }

/** Old rows are shown with their age, or not at all. */
export function StaleNote({ hasFailed, updatedAt }: StaleNoteProps) {
  const t = useTranslations('attention')
  const isOffline = useIsOffline()
  if (!isOffline && !hasFailed) return null
  const time = formatTime(updatedAt)
  return (
    <p className="border-line border-b bg-sunken px-4 py-2 text-ink-2 text-xs">
      {isOffline ? t('stale', { time }) : t('staleFailed', { time })}
    </p>
  )
}
