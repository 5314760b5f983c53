'use client'

import { useTranslations } from 'next-intl'
import type { Attention } from '@/lib/attention/schema'
import { ChangeMark } from '../ui/change-mark'
import { changeOf } from './change'

/** ↗ Empeoró · antes 4–7 */
export function ChangeTold({ credit, today }: { credit: Attention; today: string }) {
  const t = useTranslations('attention.changed')
  const levels = useTranslations('levels.short')
  const { kind, days, ...told } = changeOf(credit, today)
  switch (kind) {
    case 'worse':
      return (
        <ChangeMark kind="worse" title={t('worse')}>
          {told.previous ? t('worseFrom', { level: levels(told.previous) }) : null}
        </ChangeMark>
      )
    case 'new':
      return (
        <ChangeMark kind="new" title={t('new')}>
          {days === null ? null : t('newSince', { days })}
        </ChangeMark>
      )
    case 'same':
      return (
        <ChangeMark kind="same" title={t('same')}>
          {days === null ? null : t('sameSince', { days })}
        </ChangeMark>
      )
    case 'untold':
      return <span className="text-ink-3">{t('untold')}</span>
  }
}
