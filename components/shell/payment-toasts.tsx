'use client'

import { useTranslations } from 'next-intl'
import { formatBs } from '@/lib/money'
import { grownByPayment, type PaymentBurst } from './burst'
import type { Member } from './member-name'
import { type PaymentRow, paymentRows } from './payment-rows'
import { PaymentToast } from './payment-toast'
import { type Toaster, useBurstToasts } from './use-burst-toasts'

type PaymentToastsProps = { toast: Toaster; members: readonly Member[]; onBurst(sentence: string): void }

/** A toast for the payments of others as they come. */
export function PaymentToasts({ toast, members, onBurst }: PaymentToastsProps) {
  const t = useTranslations('toast')
  useBurstToasts<PaymentRow, PaymentBurst<PaymentRow>>({
    toast,
    name: 'payments',
    select: paymentRows,
    grow: grownByPayment,
    card: (burst, close) => <PaymentToast burst={burst} members={members} onClose={close} />,
    tell: ({ count, amount }) => onBurst(t('sentence', { count, amount: formatBs(amount) })),
  })
  return null
}
