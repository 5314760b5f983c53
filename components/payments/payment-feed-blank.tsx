'use client'

import { Inbox, WifiOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useIsOffline } from '../shell/realtime-context'
import { Blank } from '../ui/blank'
import { PaymentsSkeleton } from './payments-skeleton'

/** What stands where the rows of the feed would be. */
export function PaymentFeedBlank({ isReady }: { isReady: boolean }) {
  const t = useTranslations('payments')
  const isOffline = useIsOffline()
  if (isReady) {
    return (
      <Blank icon={Inbox} title={t('empty')}>
        {t('emptyHint')}
      </Blank>
    )
  }
  if (!isOffline) return <PaymentsSkeleton />
  return (
    <Blank icon={WifiOff} title={t('offline')}>
      {t('offlineHint')}
    </Blank>
  )
}
