'use client'

import { Banknote } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '../ui/button'
import type { PaymentBurst } from './burst'
import { type Member, memberName } from './member-name'
import { Money } from './money'
import { paymentHref } from './payment-href'
import type { PaymentRow } from './payment-rows'
import { ToastFrame, toastIcon } from './toast-frame'

type PaymentToastProps = { burst: PaymentBurst<PaymentRow>; members: readonly Member[]; onClose(): void }

export function PaymentToast({ burst, members, onClose }: PaymentToastProps) {
  const t = useTranslations('toast')
  const isOne = burst.count === 1
  return (
    <ToastFrame
      icon={<Banknote aria-hidden="true" className={toastIcon} strokeWidth={1.75} />}
      detail={
        isOne ? (
          <OneLine row={burst.first} members={members} />
        ) : (
          t('collectors', { count: burst.collectors.size })
        )
      }
      action={
        <Link
          href={isOne ? paymentHref(burst.first) : '/payments'}
          onClick={onClose}
          className={buttonStyle({ size: 'small' })}
        >
          {isOne ? t('open') : t('openAll')}
        </Link>
      }
      onClose={onClose}
    >
      {isOne ? t('one') : t('many', { count: burst.count })} · <Money amount={burst.amount} />
    </ToastFrame>
  )
}

function OneLine({ row, members }: { row: PaymentRow; members: readonly Member[] }) {
  const t = useTranslations('toast')
  const cobrador = memberName(members, row.cobradorId)
  return cobrador ? t('collectedBy', { client: row.clientName, cobrador }) : row.clientName
}
