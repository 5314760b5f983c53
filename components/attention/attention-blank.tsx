'use client'

import { CheckCheck, ListFilter, TriangleAlert, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Level } from '@/lib/levels'
import { useIsOffline } from '../shell/realtime-context'
import { isPlainClick, useAddress } from '../shell/use-address'
import { Blank } from '../ui/blank'
import { Button, buttonStyle } from '../ui/button'
import { AttentionSkeleton } from './attention-skeleton'

type AttentionBlankProps = {
  state: 'pending' | 'failed' | 'empty'
  level: Level | null
  /** Of all levels. */
  count: number
  onRetry(): void
  /** When the portfolio was checked, and when it will be. */
  children: ReactNode
}

/** What stands where the rows would be: each of them says its own. */
export function AttentionBlank({ state, level, count, onRetry, children }: AttentionBlankProps) {
  const t = useTranslations('attention')
  const isOffline = useIsOffline()
  if (state === 'empty') {
    return level === null ? (
      <Blank icon={CheckCheck} title={t('empty')}>
        {children}
      </Blank>
    ) : (
      <NoMatch level={level} count={count} />
    )
  }
  if (isOffline) {
    return (
      <Blank icon={WifiOff} title={t('offline')}>
        {t('offlineHint')}
      </Blank>
    )
  }
  if (state === 'pending') return <AttentionSkeleton />
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

function NoMatch({ level, count }: { level: Level; count: number }) {
  const t = useTranslations('attention')
  const levels = useTranslations('levels.long')
  const address = useAddress()
  const clear = (
    <a
      href={address.href({ level: null })}
      className={buttonStyle({ size: 'small' })}
      onClick={(event) => {
        if (!isPlainClick(event)) return
        event.preventDefault()
        address.change({ level: null })
      }}
    >
      {t('clearFilter')}
    </a>
  )
  return (
    <Blank icon={ListFilter} title={t('noMatch')} action={clear}>
      {t('noMatchHint', { count, level: levels(level) })}
    </Blank>
  )
}
