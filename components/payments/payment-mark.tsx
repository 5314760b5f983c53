'use client'

import { useTranslations } from 'next-intl'
import type { Payment } from '@/lib/payments/schema'

type PaymentMarkProps = { payment: Pick<Payment, 'kind' | 'isReversed' | 'isRecovery'> }

/** What a payment is besides money that came in; nothing for the most of them. */
export function PaymentMark({ payment: { kind, isReversed, isRecovery } }: PaymentMarkProps) {
  const t = useTranslations('payments')
  if (kind === 'reversal') return <Mark tone="text-bad">{t('reversal')}</Mark>
  if (isReversed) return <Mark tone="text-bad">{t('reversed')}</Mark>
  return isRecovery ? <Mark tone="text-ink-2">{t('recovery')}</Mark> : null
}

function Mark({ tone, children }: { tone: string; children: string }) {
  return <span className={`ml-2 font-normal text-xs ${tone}`}>{children}</span>
}
