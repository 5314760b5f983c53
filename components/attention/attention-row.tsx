'use client'

import { useTranslations } from 'next-intl'
import type { Attention } from '@/lib/attention/schema'
import { cn } from '@/lib/cn'
import { formatShortDay } from '@/lib/dates'
import { LevelMark } from '../shell/level-mark'
import { Money } from '../shell/money'
import { ChangeTold } from './change-told'

type AttentionRowProps = { credit: Attention; today: string; isUnread: boolean }

const cell = 'truncate px-2'
const wide = 'hidden @feed:table-cell'

/** One line in a wide sheet; in a narrow one the level stands under the name and the days under the amount. */
export function AttentionRow({ credit, today, isUnread }: AttentionRowProps) {
  const t = useTranslations('attention')
  const cobrador = credit.cobrador?.name ?? t('noCobrador')
  const ends = credit.level === 'due_soon' ? t('endsOn', { day: formatShortDay(credit.endDate) }) : null
  return (
    <tr className="relative h-[76px] border-line border-b last:border-b-0 hover:bg-hover @feed:h-row">
      <td className={cn(cell, wide, 'pl-4')}>
        <LevelMark level={credit.level} />
      </td>
      <td className={cn(cell, 'pl-4 @feed:pl-2')}>
        {isUnread ? <UnreadDot words={t('unread')} /> : null}
        <span className={isUnread ? 'font-semibold' : 'font-medium'}>{credit.clientName}</span>
        <div className="mt-1 flex items-center gap-2 text-xs @feed:hidden">
          <LevelMark level={credit.level} />
          <span className="truncate text-ink-3">{cobrador}</span>
        </div>
        <div className="mt-1 text-xs @feed:hidden">
          <ChangeTold credit={credit} today={today} />
        </div>
      </td>
      <td className={cn(cell, wide, 'text-right')}>{ends ? null : credit.daysOverdue}</td>
      {ends ? (
        // Wider than its column, and the one before it is empty.
        <td className="pr-4 text-ink-2 @feed:pr-2">
          <span className="flex justify-end whitespace-nowrap">{ends}</span>
        </td>
      ) : (
        <td className={cn(cell, 'pr-4 text-right font-medium @feed:pr-2')}>
          <Money amount={credit.overdueAmount} />
          <span className="mt-1 block font-normal text-ink-3 text-xs @feed:hidden">
            {t('daysLate', { count: credit.daysOverdue })}
          </span>
        </td>
      )}
      <td className={cn(cell, wide, credit.cobrador ? 'text-ink-2' : 'text-ink-3')}>{cobrador}</td>
      <td className={cn(cell, wide, 'pr-4')}>
        <ChangeTold credit={credit} today={today} />
      </td>
    </tr>
  )
}

/** Hangs in the gutter, so that names keep their edge. */
function UnreadDot({ words }: { words: string }) {
  return (
    <span
      title={words}
      className="absolute top-[18px] left-[5px] size-1.5 rounded-full bg-accent @feed:top-[calc(50%-3px)]"
    >
      <span className="sr-only">{words}</span>
    </span>
  )
}
