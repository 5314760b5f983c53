'use client'

import { CheckCheck, Hourglass, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Counts, Run } from '@/lib/checks/schema'
import { MoreFoot } from '../shell/more-foot'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { Sheet, SheetHead } from '../ui/sheet'
import { ChangesTable } from './changes-table'
import { RunSplit } from './run-split'
import { useCheck } from './use-checks'

/** What one run found, and every change it told. */
export function CheckReport({ id }: { id: number }) {
  const t = useTranslations('checks')
  const { run, changes, total, ...query } = useCheck(id)
  if (!run) {
    return query.isError ? (
      <Sheet>
        <Blank
          icon={TriangleAlert}
          title={t('failed')}
          action={
            <Button size="small" onClick={() => query.refetch()}>
              {t('retry')}
            </Button>
          }
        >
          {t('failedHint')}
        </Blank>
      </Sheet>
    ) : null
  }
  return (
    <div className="grid gap-4">
      {run.state === 'done' ? <Figures counts={run.counts} /> : null}
      <Sheet aria-labelledby="changes">
        <SheetHead
          id="changes"
          title={t('run.changes')}
          note={total ? t('run.changeCount', { count: total }) : null}
        />
        {changes.length > 0 ? <ChangesTable changes={changes} /> : <NoChanges state={run.state} />}
        <MoreFoot query={query} words={{ more: t('more'), loading: t('loadingMore') }} />
      </Sheet>
    </div>
  )
}

function Figures({ counts }: { counts: Counts }) {
  const t = useTranslations('checks')
  return (
    <Sheet>
      <dl className="grid grid-cols-2 gap-px bg-line @feed:grid-cols-[1.6fr_1fr_1fr_1fr_1fr]">
        <Figure name={t('run.listed')} count={counts.listed}>
          <RunSplit counts={counts} className="mt-1.5" />
        </Figure>
        <Figure name={t('columns.new')} count={counts.new} />
        <Figure name={t('columns.worse')} count={counts.worse} />
        <Figure name={t('columns.same')} count={counts.same} />
        <Figure name={t('columns.cured')} count={counts.cured} />
      </dl>
    </Sheet>
  )
}

function Figure({ name, count, children }: { name: string; count: number; children?: ReactNode }) {
  return (
    <div className="bg-surface px-4 py-3 first:col-span-2 @feed:first:col-span-1">
      <dt className="text-ink-2 text-xs">{name}</dt>
      <dd className="font-semibold text-xl tracking-tight">{count}</dd>
      {children}
    </div>
  )
}

function NoChanges({ state }: { state: Run['state'] }) {
  const t = useTranslations('checks.run')
  if (state === 'done') {
    return (
      <Blank icon={CheckCheck} title={t('none')}>
        {t('noneHint')}
      </Blank>
    )
  }
  if (state === 'failed') {
    return (
      <Blank icon={TriangleAlert} title={t('failed')}>
        {t('failedHint')}
      </Blank>
    )
  }
  return (
    <Blank icon={Hourglass} title={t('going')}>
      {t('goingHint')}
    </Blank>
  )
}
