'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import { PageHead } from '../shell/page-head'
import { useToday } from '../shell/use-today'
import { secondsOf } from './standing'
import { useCheck } from './use-checks'

/** Which run this is: its hour, who began it, how it stands. */
export function CheckHead({ id }: { id: number }) {
  const t = useTranslations('checks')
  const today = useToday()
  const { run } = useCheck(id)
  const seconds = run ? secondsOf(run) : null
  const facts = run
    ? [
        run.startedBy ? t('by', { name: run.startedBy.name }) : t('automatic'),
        t(`state.${run.state}`),
        ...(seconds === null ? [] : [t('took', { seconds })]),
      ]
    : []
  return (
    <PageHead
      title={run ? t('name', { time: formatMoment(run.queuedAt, today) }) : t('title')}
      end={
        <Link href="/checks" className="font-medium text-accent hover:underline">
          {t('run.back')}
        </Link>
      }
    >
      {facts.join(' · ')}
    </PageHead>
  )
}
