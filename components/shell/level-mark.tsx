'use client'

import { useTranslations } from 'next-intl'
import { type Level, stepOf } from '@/lib/levels'
import { LevelChip } from '../ui/level-chip'

type LevelMarkProps = { level: Level; isLarge?: boolean; className?: string }

/** A level with its range of days in words. */
export function LevelMark({ level, ...rest }: LevelMarkProps) {
  const t = useTranslations('levels.long')
  return (
    <LevelChip step={stepOf(level)} {...rest}>
      {t(level)}
    </LevelChip>
  )
}
