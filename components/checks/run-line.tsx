'use client'

import { useTranslations } from 'next-intl'
import type { Run } from '@/lib/checks/schema'
import { cn } from '@/lib/cn'
import { formatMoment } from '@/lib/dates'
import { ApiError } from '@/lib/errors'
import { useFindings } from '../shell/use-findings'
import { useToday } from '../shell/use-today'
import { starterOf } from './run-words'
import type { standingOf } from './standing'

type RunLineProps = {
  newest: Run | undefined
  standing: ReturnType<typeof standingOf>['kind'] | null
  previous: Run | undefined
  /** Why the last press began nothing. */
  error: Error | null
  /** The run under way was found by pressing, and is told as the answer to that. */
  isFound: boolean
  userId: number
}

/** Two lines beside the button: what goes on now, and what the check before found. Spoken when they change. */
export function RunLine({ previous, ...now }: RunLineProps) {
  const t = useTranslations('checks.line')
  const today = useToday()
  const findings = useFindings()
  const current = useCurrent(now, today)
  return (
    <p aria-live="polite" className="min-w-0 text-xs sm:max-w-[400px] sm:text-right">
      {current ? (
        <span className={cn('block', current.isBad ? 'text-bad' : 'text-ink-2')}>{current.text}</span>
      ) : null}
      <span className="block text-ink-3">
        {previous
          ? t('previous', {
              time: formatMoment(previous.queuedAt, today),
              found: findings.news(previous.counts),
            })
          : t('never')}
      </span>
    </p>
  )
}

function useCurrent(
  { newest, standing, error, isFound, userId }: Omit<RunLineProps, 'previous'>,
  today: string,
) {
  const t = useTranslations('checks.line')
  const refused = useTranslations('checks.refused')
  if (error) {
    const code = error instanceof ApiError ? error.code : 'server_error'
    return { text: refused(refusalOf(code), { seconds: secondsIn(error) }), isBad: true }
  }
  if (!newest || standing === null || standing === 'done') return null
  const time = formatMoment(newest.queuedAt, today)
  if (standing === 'going') {
    const { kind, name } = starterOf(newest, userId)
    const found = { own: 'foundOwn', other: 'foundOther', hourly: 'foundHourly' } as const
    return { text: t(isFound ? found[kind] : kind, { name, time }), isBad: false }
  }
  return { text: t(standing, { time }), isBad: standing !== 'outlived' }
}

const refusals = ['forbidden', 'throttled', 'wrong_user', 'busy', 'network', 'timeout'] as const

function refusalOf(code: ApiError['code']) {
  return refusals.find((known) => known === code) ?? 'server_error'
}

function secondsIn(error: Error) {
  return (error instanceof ApiError && error.retryAfterSeconds) || 1
}
