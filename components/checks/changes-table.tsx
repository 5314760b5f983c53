'use client'

import { useTranslations } from 'next-intl'
import type { CheckChange } from '@/lib/checks/schema'
import { cn } from '@/lib/cn'
import { LevelMark } from '../shell/level-mark'
import { ChangeMark } from '../ui/change-mark'

const head = 'px-2 text-left font-normal text-ink-3 text-xs'
const cell = 'truncate px-2'
const wide = 'hidden @feed:table-cell'

/** The worst first, as the run told them. */
export function ChangesTable({ changes }: { changes: readonly CheckChange[] }) {
  const t = useTranslations('checks.run')
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr className="h-7 border-line border-b">
          <th scope="col" className={cn(head, 'w-[132px] pl-4')}>
            {t('level')}
          </th>
          <th scope="col" className={head}>
            {t('client')}
          </th>
          <th scope="col" className={cn(head, wide)}>
            {t('cobrador')}
          </th>
          <th scope="col" className={cn(head, wide, 'w-[240px] pr-4')}>
            {t('change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr
            key={change.creditId}
            className="h-[52px] border-line border-b last:border-b-0 hover:bg-hover @feed:h-row"
          >
            <td className={cn(cell, 'pl-4')}>
              {change.level ? <LevelMark level={change.level} /> : <span className="text-ink-3">–</span>}
            </td>
            <td className={cell}>
              <span className="font-medium">{change.clientName}</span>
              <span className="mt-0.5 block text-xs @feed:hidden">
                <Change change={change} />
              </span>
            </td>
            <td className={cn(cell, wide, change.cobrador ? 'text-ink-2' : 'text-ink-3')}>
              {change.cobrador?.name ?? t('noCobrador')}
            </td>
            <td className={cn(cell, wide, 'pr-4')}>
              <Change change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Change({ change: { change, previousLevel } }: { change: CheckChange }) {
  const t = useTranslations('checks.run')
  const levels = useTranslations('levels.short')
  const level = previousLevel && levels(previousLevel)
  switch (change) {
    case 'new':
      return <ChangeMark kind="new" title={t('new')} />
    case 'worse':
      return (
        <ChangeMark kind="worse" title={t('worse')}>
          {level ? t('worseFrom', { level }) : null}
        </ChangeMark>
      )
    case 'cured':
      return (
        <ChangeMark kind="better" title={t('cured')}>
          {level ? t('curedFrom', { level }) : null}
        </ChangeMark>
      )
  }
}
