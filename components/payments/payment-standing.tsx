'use client'

import { RotateCcw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatMoment } from '@/lib/dates'
import type { Payment } from '@/lib/payments/schema'
import { useToday } from '../shell/use-today'

/** Who gave a payment back, when and why; on the reversal itself why alone, as its own facts say the rest. */
export function PaymentStanding({ payment }: { payment: Payment }) {
  const t = useTranslations('payments.record')
  const today = useToday()
  const { kind, reversal, reason, isRecovery } = payment
  if (kind === 'reversal') return <Standing title={t('reversal')}>{reason}</Standing>
  if (reversal) {
    const values = { name: reversal.by.name, moment: formatMoment(reversal.recordedAt, today) }
    return <Standing title={t('reversedBy', values)}>{reversal.reason}</Standing>
  }
  return isRecovery ? <p className="text-ink-2">{t('recovery')}</p> : null
}

function Standing({ title, children }: { title: string; children: string | null }) {
  return (
    <div className="flex gap-2.5 rounded-md border border-line-strong px-3 py-2.5">
      <RotateCcw aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-bad" strokeWidth={1.75} />
      <div className="min-w-0 break-words">
        <p className="font-medium text-bad">{title}</p>
        <p className="text-ink-2">{children}</p>
      </div>
    </div>
  )
}
