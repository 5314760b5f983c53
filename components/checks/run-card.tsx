'use client'

import { CheckCheck, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { dayOf, formatMoment } from '@/lib/dates'
import { hasNews } from '../shell/findings'
import { useFindings } from '../shell/use-findings'
import { useToday } from '../shell/use-today'
import { buttonStyle, IconButton } from '../ui/button'
import { closeCard, useClosedCard } from './closed-card'
import { RunSplit } from './run-split'
import { secondsOf } from './standing'
import { useRecentChecks } from './use-checks'

/** The newest run of today that changed anything, until it is put away. */
export function RunCard() {
  const t = useTranslations('checks')
  const findings = useFindings()
  const today = useToday()
  const closed = useClosedCard()
  const run = useRecentChecks().runs?.find((one) => one.state === 'done' && hasNews(one.counts))
  if (!run || run.id === closed || dayOf(run.queuedAt) !== today) return null
  const seconds = secondsOf(run)
  const time = formatMoment(run.queuedAt, today)
  const aside = [
    t(run.trigger === 'hourly' ? 'nameHourly' : 'name', { time }),
    ...(seconds === null ? [] : [t('took', { seconds })]),
    ...(run.counts.cured > 0 ? [findings.cured(run.counts.cured)] : []),
  ]
  return (
    <section
      aria-label={t('name', { time })}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 border-line border-b bg-canvas py-2.5 pr-3 pl-4"
    >
      <CheckCheck
        aria-hidden="true"
        className="mt-0.5 size-4 shrink-0 self-start text-ink-2"
        strokeWidth={1.75}
      />
      <div className="min-w-0 flex-1 basis-[240px]">
        <p className="font-medium text-base">{findings.whole(run.counts)}</p>
        <p className="text-ink-3 text-xs">{aside.join(' · ')}</p>
        <RunSplit counts={run.counts} className="mt-1.5 max-w-[344px]" />
      </div>
      <div className="ml-auto flex items-center gap-1">
        <Link href={`/checks/${run.id}`} className={buttonStyle({ size: 'small' })}>
          {t('card.changes')}
        </Link>
        <IconButton label={t('card.close')} size="small" onClick={() => closeCard(run.id)}>
          <X aria-hidden="true" className="size-3.5" strokeWidth={2} />
        </IconButton>
      </div>
    </section>
  )
}
