'use client'

import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Run } from '@/lib/checks/schema'
import { cn } from '@/lib/cn'
import { formatAbsolute, formatMoment } from '@/lib/dates'
import { useFindings } from '../shell/use-findings'
import { useToday } from '../shell/use-today'
import { secondsOf } from './standing'

const cell = 'truncate px-2'
const wide = 'hidden @feed:table-cell'

export function RunRow({ run }: { run: Run }) {
  const t = useTranslations('checks')
  const findings = useFindings()
  const { counts } = run
  const isDone = run.state === 'done'
  const seconds = secondsOf(run)
  const who = run.startedBy?.name ?? t('automatic')
  const figure = (count: number) => (isDone ? count : '–')
  return (
    <tr className="relative h-row-2 border-line border-b last:border-b-0 hover:bg-hover @feed:h-row">
      <td className={cn(cell, 'pl-4 text-ink-3 text-xs')}>
        <time dateTime={run.queuedAt} title={formatAbsolute(run.queuedAt, { locale: useLocale() })}>
          {formatMoment(run.queuedAt, useToday())}
        </time>
      </td>
      <td className={cell}>
        <Link
          href={`/checks/${run.id}`}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {who}
        </Link>
        <span className="block truncate text-ink-3 text-xs @feed:hidden">
          {isDone ? findings.news(counts) : t(`state.${run.state}`)}
        </span>
      </td>
      <td className={cn(cell, wide, run.state === 'failed' ? 'text-bad' : 'text-ink-2')}>
        {t(`state.${run.state}`)}
      </td>
      <td className={cn(cell, wide, 'text-right text-ink-2')}>
        {seconds === null ? '–' : t('took', { seconds })}
      </td>
      <td className={cn(cell, 'text-right font-medium max-md:pr-4')}>{figure(counts.listed)}</td>
      <td className={cn(cell, wide, 'text-right')}>{figure(counts.new)}</td>
      <td className={cn(cell, wide, 'text-right')}>{figure(counts.worse)}</td>
      <td className={cn(cell, wide, 'text-right text-ink-2')}>{figure(counts.same)}</td>
      <td className={cn(cell, wide, 'pr-4 text-right')}>{figure(counts.cured)}</td>
    </tr>
  )
}
