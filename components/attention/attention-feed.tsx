'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { isLevel } from '@/lib/levels'
import { HeldHead } from '../shell/held-head'
import { useAddress } from '../shell/use-address'
import { useHeldRows } from '../shell/use-held-rows'
import { Button } from '../ui/button'
import { Sheet, SheetFoot } from '../ui/sheet'
import { AttentionBlank } from './attention-blank'
import { AttentionTable } from './attention-table'
import { LevelFilter } from './level-filter'
import { StaleNote } from './stale-note'
import { useAttention } from './use-attention'

/** As many as stand beside the payments without outgrowing them. */
const step = 20

type AttentionFeedProps = {
  /** The card of the last run that changed something. */
  card: ReactNode
  /** When the portfolio was checked, and when it will be. */
  lastCheck: ReactNode
}

/** What needs attention in the team, worst first, as of now. */
export function AttentionFeed({ card, lastCheck }: AttentionFeedProps) {
  const t = useTranslations('attention')
  const asked = useAddress().get('level')
  const level = isLevel(asked) ? asked : null
  const { credits, total, counts, ...query } = useAttention(level)
  const [limit, setLimit] = useState(step)
  const held = useHeldRows(credits)
  const shown = held.shown.slice(0, limit)
  const all = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)

  function showMore() {
    setLimit(limit + step)
    if (credits.length < limit + step && query.hasNextPage) query.fetchNextPage()
  }

  return (
    <Sheet aria-labelledby="attention" aria-busy={query.isPlaceholderData || undefined}>
      <HeldHead
        id="attention"
        title={t('title')}
        note={counts ? all : null}
        waiting={held.waiting > 0 ? t('fresh', { count: held.waiting }) : null}
        onRelease={held.release}
      >
        <span className="text-ink-3 text-xs max-sm:sr-only">{t('order')}</span>
      </HeldHead>
      <LevelFilter chosen={level} counts={counts} />
      {card}
      {shown.length > 0 ? (
        <>
          <StaleNote hasFailed={query.isError} updatedAt={query.dataUpdatedAt} />
          <div ref={held.top} />
          <AttentionTable credits={shown} />
        </>
      ) : (
        <AttentionBlank
          state={query.isSuccess ? 'empty' : query.isError ? 'failed' : 'pending'}
          level={level}
          count={all}
          onRetry={() => query.refetch()}
        >
          {lastCheck}
        </AttentionBlank>
      )}
      {shown.length > 0 && total !== undefined ? (
        <SheetFoot>
          <span>{t('shown', { shown: shown.length, count: total })}</span>
          {shown.length < total ? (
            <Button tone="quiet" size="small" disabled={query.isFetchingNextPage} onClick={showMore}>
              {query.isFetchingNextPage ? t('loadingMore') : t('more')}
            </Button>
          ) : null}
        </SheetFoot>
      ) : null}
    </Sheet>
  )
}
