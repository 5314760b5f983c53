'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Level, stepOf, worstFirst } from '@/lib/levels'
import { isPlainClick, useAddress } from '../shell/use-address'
import { LevelDot } from '../ui/level-chip'

type LevelFilterProps = {
  chosen: Level | null
  counts: Partial<Record<Level, number>> | undefined
}

/** Each level with its count, the worst first; the chosen one is in the address. */
export function LevelFilter({ chosen, counts }: LevelFilterProps) {
  const t = useTranslations('attention')
  const levels = useTranslations('levels.short')
  const all = counts && Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav
      aria-label={t('filter')}
      className="flex min-h-row-2 items-center gap-px overflow-x-auto border-line border-b px-2 text-xs @feed:min-h-row"
    >
      <Choice level={null} isChosen={chosen === null} count={all}>
        {t('all')}
      </Choice>
      {worstFirst.map((level) => (
        <Choice key={level} level={level} isChosen={chosen === level} count={counts && (counts[level] ?? 0)}>
          <LevelDot step={stepOf(level)} />
          {levels(level)}
        </Choice>
      ))}
    </nav>
  )
}

type ChoiceProps = {
  level: Level | null
  isChosen: boolean
  count: number | undefined
  children: ReactNode
}

function Choice({ level, isChosen, count, children }: ChoiceProps) {
  const address = useAddress()
  return (
    <a
      href={address.href({ level })}
      aria-current={isChosen ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        address.change({ level })
      }}
      className="flex h-8 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-xs px-2 text-ink-2 hover:bg-sunken focus-visible:-outline-offset-2 aria-[current]:bg-sunken aria-[current]:font-medium aria-[current]:text-ink @feed:h-6"
    >
      {children} <b className="font-medium text-ink">{count}</b>
    </a>
  )
}
