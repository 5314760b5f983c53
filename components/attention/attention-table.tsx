'use client'

import { useTranslations } from 'next-intl'
import type { Attention } from '@/lib/attention/schema'
import { cn } from '@/lib/cn'
import { useToday } from '../shell/use-today'
import { AttentionRow } from './attention-row'
import { useUnreadCredits } from './use-attention'

const head = 'px-2 text-left font-normal text-ink-3 text-xs'
const wide = 'hidden @feed:table-cell'

export function AttentionTable({ credits }: { credits: readonly Attention[] }) {
  const t = useTranslations('attention')
  const today = useToday()
  const unread = useUnreadCredits()
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr className="h-7 border-line border-b">
          <th scope="col" className={cn(head, wide, 'w-[128px] pl-4')}>
            {t('level')}
          </th>
          <th scope="col" className={cn(head, 'pl-4 @feed:pl-2')}>
            {t('client')}
          </th>
          <th scope="col" className={cn(head, wide, 'w-11 text-right')}>
            {t('days')}
          </th>
          <th scope="col" className={cn(head, 'w-[116px] pr-4 text-right @feed:w-[108px] @feed:pr-2')}>
            {t('arrears')}
          </th>
          <th scope="col" className={cn(head, wide, 'w-[124px]')}>
            {t('cobrador')}
          </th>
          <th scope="col" className={cn(head, wide, 'w-[194px] pr-4')}>
            {t('change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {credits.map((credit) => (
          <AttentionRow
            key={credit.id}
            credit={credit}
            today={today}
            isUnread={credit.level !== 'due_soon' && unread.has(credit.id)}
          />
        ))}
      </tbody>
    </table>
  )
}
