'use client'

import { RefreshCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { RunLine } from './run-line'
import { isGoing, standingOf } from './standing'
import { useFreshAfter, useNow, useRecentChecks, useStartCheck } from './use-checks'

/** The button that has the portfolio checked now, and who does so already, since when, and what came of it. */
export function RunCheck({ userId }: { userId: number }) {
  const t = useTranslations('checks.button')
  const { newest, lastDone, runs } = useRecentChecks()
  useFreshAfter(newest)
  const { press, isPending, error, found } = useStartCheck()
  const now = useNow(isGoing(newest, Date.now()))
  const standing = newest ? standingOf(newest, now) : null
  const isBusy = isPending || standing?.kind === 'going' || standing?.kind === 'stuck'
  const hasFailed = !isBusy && (error !== null || standing?.kind === 'failed')
  return (
    <div className="flex min-w-0 flex-wrap items-center justify-between gap-x-3 gap-y-1.5 max-sm:w-full sm:justify-end">
      {runs === undefined && error === null ? null : (
        <RunLine
          newest={newest}
          standing={standing?.kind ?? null}
          previous={lastDone}
          error={isBusy ? null : error}
          isFound={found !== null && found.id === newest?.id}
          userId={userId}
        />
      )}
      {/* Busy, not disabled: the focus stays where it was pressed. */}
      <Button aria-busy={isBusy || undefined} onClick={isBusy ? undefined : press}>
        <RefreshCw
          aria-hidden="true"
          className={isBusy ? 'size-3.5 animate-spin motion-reduce:animate-none' : 'size-3.5'}
          strokeWidth={2}
        />
        {standing?.kind === 'going' || standing?.kind === 'stuck' ? (
          <span>
            {t(standing.kind === 'stuck' ? 'queued' : 'running')}
            {/* Seconds that pass are no news: seen, not spoken; and the server counted them a moment ago. */}
            <span aria-hidden="true" suppressHydrationWarning>
              {` ${t('seconds', { seconds: standing.seconds })}`}
            </span>
          </span>
        ) : (
          t(isPending ? 'asking' : hasFailed ? 'retry' : 'idle')
        )}
      </Button>
    </div>
  )
}
