'use client'

import { Banknote, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle, IconButton } from '../ui/button'
import type { Burst } from './burst'
import { type Member, memberName } from './member-name'
import { Money } from './money'
import { paymentHref } from './payment-href'
import type { PaymentRow } from './payment-rows'

type PaymentToastProps = { burst: Burst<PaymentRow>; members: readonly Member[]; onClose(): void }

export function PaymentToast({ burst, members, onClose }: PaymentToastProps) {
  const t = useTranslations('toast')
  const shell = useTranslations('shell')
  const isOne = burst.count === 1
  return (
    <div className="flex w-[440px] max-w-[calc(100vw-24px)] items-center gap-2.5 rounded-md border border-line-strong bg-raised py-2.5 pr-3 pl-3.5 text-ink text-sm shadow-pop">
      <Banknote aria-hidden="true" className="mt-0.5 size-4 shrink-0 self-start" strokeWidth={1.75} />
      {/* Spoken once, when it comes; what a burst has become by its end is said by the page's own live region. */}
      <div aria-live="off" className="min-w-0 flex-1">
        <p className="font-medium">
          {isOne ? t('one') : t('many', { count: burst.count })} · <Money amount={burst.amount} />
        </p>
        <p className="truncate text-ink-3 text-xs">
          {isOne ? (
            <OneLine row={burst.first} members={members} />
          ) : (
            t('collectors', { count: burst.collectors.size })
          )}
        </p>
      </div>
      <Link
        href={isOne ? paymentHref(burst.first) : '/payments'}
        onClick={onClose}
        className={buttonStyle({ size: 'small' })}
      >
        {isOne ? t('open') : t('openAll')}
      </Link>
      <IconButton label={shell('close')} size="small" onClick={onClose}>
        <X aria-hidden="true" className="size-3.5" strokeWidth={2} />
      </IconButton>
    </div>
  )
}

function OneLine({ row, members }: { row: PaymentRow; members: readonly Member[] }) {
  const t = useTranslations('toast')
  const cobrador = memberName(members, row.cobradorId)
  return cobrador ? t('collectedBy', { client: row.clientName, cobrador }) : row.clientName
}
