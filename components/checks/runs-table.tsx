'use client'

import { CheckCheck, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { MoreFoot } from '../shell/more-foot'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { Sheet, SheetHead } from '../ui/sheet'
import { Skeleton } from '../ui/skeleton'
import { RunRow } from './run-row'
import { useCheckPages } from './use-checks'

const head = 'px-2 font-normal text-ink-3 text-xs'
const figures = ['new', 'worse', 'same', 'cured'] as const

/** Every run of the check, newest first, with the counts of what its reader may see. */
export function RunsTable() {
  const t = useTranslations('checks')
  const columns = useTranslations('checks.columns')
  const { runs, total, ...query } = useCheckPages()
  return (
    <Sheet aria-labelledby="checks">
      <SheetHead
        id="checks"
        title={t('list')}
        note={total === undefined ? null : t('count', { count: total })}
      />
      {runs.length === 0 ? (
        <RunsBlank isFailed={query.isError} isPending={query.isPending} onRetry={() => query.refetch()} />
      ) : (
        <table className="w-full table-fixed border-collapse">
          <thead>
            <tr className="h-7 border-line border-b">
              <th scope="col" className={`${head} w-[104px] pl-4 text-left`}>
                {columns('when')}
              </th>
              <th scope="col" className={`${head} text-left`}>
                {columns('who')}
              </th>
              <th scope="col" className={`${head} hidden w-[112px] text-left @feed:table-cell`}>
                {columns('state')}
              </th>
              <th scope="col" className={`${head} hidden w-[104px] text-right @feed:table-cell`}>
                {columns('took')}
              </th>
              <th scope="col" className={`${head} w-[132px] text-right max-md:pr-4`}>
                {columns('listed')}
              </th>
              {figures.map((figure) => (
                <th
                  key={figure}
                  scope="col"
                  className={`${head} hidden w-[92px] text-right last:pr-4 @feed:table-cell`}
                >
                  {columns(figure)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <RunRow key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      )}
      <MoreFoot query={query} words={{ more: t('more'), loading: t('loadingMore') }} />
    </Sheet>
  )
}

type RunsBlankProps = { isFailed: boolean; isPending: boolean; onRetry(): void }

function RunsBlank({ isFailed, isPending, onRetry }: RunsBlankProps) {
  const t = useTranslations('checks')
  if (isPending) return <RunsSkeleton />
  if (!isFailed) {
    return (
      <Blank icon={CheckCheck} title={t('empty')}>
        {t('emptyHint')}
      </Blank>
    )
  }
  const retry = (
    <Button size="small" onClick={onRetry}>
      {t('retry')}
    </Button>
  )
  return (
    <Blank icon={TriangleAlert} title={t('failed')} action={retry}>
      {t('failedHint')}
    </Blank>
  )
}

function RunsSkeleton() {
  return (
    <div aria-hidden="true">
      {['w-24', 'w-32', 'w-20', 'w-28'].map((width) => (
        <div key={width} className="flex h-row items-center gap-4 border-line border-b px-4 last:border-b-0">
          <Skeleton className="w-12" />
          <span className="flex-1">
            <Skeleton className={width} />
          </span>
          <Skeleton className="w-16" />
        </div>
      ))}
    </div>
  )
}
