'use client'

import { Inbox, ListFilter, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Blank } from '../ui/blank'
import { Button } from '../ui/button'
import { PaymentsSkeleton } from './payments-skeleton'

type PaymentsBlankProps = { isFailed: boolean; isPending: boolean; isFiltered: boolean; onRetry(): void }

/** What stands where the rows of the list would be: four things, four sentences. */
export function PaymentsBlank({ isFailed, isPending, isFiltered, onRetry }: PaymentsBlankProps) {
  const t = useTranslations('payments')
  if (isPending) return <PaymentsSkeleton />
  if (isFailed) {
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
  if (isFiltered) {
    return (
      <Blank icon={ListFilter} title={t('noMatch')}>
        {t('noMatchHint')}
      </Blank>
    )
  }
  return (
    <Blank icon={Inbox} title={t('empty')}>
      {t('emptyHint')}
    </Blank>
  )
}
