'use client'

import { SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Payment } from '@/lib/payments/schema'
import { SidePanel } from '../shell/side-panel'
import { Blank } from '../ui/blank'
import { PaymentRecord } from './payment-record'
import { PaymentsSkeleton } from './payments-skeleton'

type PaymentPanelProps = { payment: Payment | undefined; isPending: boolean; onClose(): void }

export function PaymentPanel({ payment, isPending, onClose }: PaymentPanelProps) {
  const t = useTranslations('payments.record')
  const title = payment ? t('title', { client: payment.clientName }) : t('missing')
  return (
    <SidePanel title={isPending ? '' : title} onClose={onClose}>
      {payment ? <PaymentRecord payment={payment} /> : null}
      {!payment && isPending ? <PaymentsSkeleton /> : null}
      {!payment && !isPending ? (
        <Blank icon={SearchX} title={t('missing')}>
          {t('missingHint')}
        </Blank>
      ) : null}
    </SidePanel>
  )
}
