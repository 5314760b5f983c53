'use client'

import type { Attention } from '@/lib/attention/schema'
import { formatShortDay } from '@/lib/dates'
import { stepOf } from '@/lib/levels'
import type words from '@/lib/messages/field.json'
import { countOf, fillIn } from '@/lib/plain-words'
import { Money } from '../shell/money'
import { useToday } from '../shell/use-today'
import { ChangeMark } from '../ui/change-mark'
import { LevelChip } from '../ui/level-chip'
import { changeOf } from './change'

type AttentionCardProps = { credit: Attention; words: Pick<typeof words, 'attention' | 'levels'> }

export function AttentionCard({ credit, words }: AttentionCardProps) {
  const { attention } = words
  const endsSoon = credit.level === 'due_soon'
  return (
    <li className="grid gap-1.5 border-line border-b px-4 py-3 last:border-b-0">
      <p className="flex items-baseline justify-between gap-3">
        <span className="truncate font-medium">{credit.clientName}</span>
        <Money amount={endsSoon ? credit.outstanding : credit.overdueAmount} className="font-medium" />
      </p>
      <p className="flex items-center gap-3 text-base">
        <LevelChip step={stepOf(credit.level)} isLarge>
          {words.levels[credit.level]}
        </LevelChip>
        <span className="ml-auto truncate text-ink-2">
          {endsSoon ? attention.balance : attention.inArrears}
        </span>
      </p>
      <p className="flex items-center justify-between gap-3 text-base">
        <Change credit={credit} words={words} />
        <span className="shrink-0 text-ink-3">
          {endsSoon
            ? fillIn(attention.endsOn, { day: formatShortDay(credit.endDate) })
            : countOf(attention.late, credit.daysOverdue)}
        </span>
      </p>
    </li>
  )
}

function Change({ credit, words: { attention, levels } }: AttentionCardProps) {
  const { kind, days, ...told } = changeOf(credit, useToday())
  if (kind === 'untold') return <span />
  return (
    <ChangeMark kind={kind} title={attention[kind]}>
      {told.previous
        ? fillIn(attention.before, { level: levels[told.previous] })
        : since(kind, days, attention)}
    </ChangeMark>
  )
}

function since(
  kind: 'new' | 'worse' | 'same',
  days: number | null,
  attention: AttentionCardProps['words']['attention'],
) {
  if (days === null) return null
  if (kind === 'same') return days === 0 ? attention.sinceToday : countOf(attention.unchanged, days)
  return days === 0 ? attention.today : countOf(attention.since, days)
}
