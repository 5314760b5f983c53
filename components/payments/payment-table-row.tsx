'use client'

import { useLocale, useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { formatAbsolute, formatShortDay, formatTime } from '@/lib/dates'
import type { Payment } from '@/lib/payments/schema'
import { Money } from '../shell/money'
import { isPlainClick } from '../shell/use-address'
import { coverageOf } from './coverage'
import { PaymentMark } from './payment-mark'

type PaymentTableRowProps = { payment: Payment; isOpen: boolean; href: string; onOpen(): void }

const cell = 'h-row truncate px-2'

export function PaymentTableRow({ payment, isOpen, href, onOpen }: PaymentTableRowProps) {
  const t = useTranslations('payments')
  const { kind, ...numbers } = coverageOf(payment.covered, payment.remainingBalance)
  const covers = t(`coverage.${kind}`, { method: t(`method.${payment.method}`), ...numbers })
  const cobrador = payment.cobrador?.name ?? t('unknownCobrador')
  return (
    <tr
      className={cn(
        'relative border-line border-b last:border-b-0',
        isOpen ? 'bg-accent-tint shadow-[inset_2px_0_var(--color-accent)]' : 'hover:bg-hover',
      )}
    >
      <td className={cn(cell, 'pl-4 text-ink-3 text-xs')}>
        <time dateTime={payment.takenAt} title={formatAbsolute(payment.takenAt, { locale: useLocale() })}>
          <span className="max-md:block">{formatShortDay(payment.paymentDate)}</span>{' '}
          {formatTime(payment.takenAt)}
        </time>
      </td>
      <td className={cn(cell, 'max-md:h-row-2')}>
        <a
          href={href}
          aria-current={isOpen ? 'true' : undefined}
          onClick={(event) => {
            if (!isPlainClick(event)) return
            event.preventDefault()
            onOpen()
          }}
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          {payment.clientName}
        </a>
        <PaymentMark payment={payment} />
        <span className="block truncate text-ink-3 text-xs md:hidden">
          {cobrador} · {covers}
        </span>
      </td>
      <td className={cn(cell, 'text-ink-2 max-md:hidden')}>{cobrador}</td>
      <td className={cn(cell, 'text-ink-2 max-md:hidden')}>{covers}</td>
      <td className={cn(cell, 'pr-4 text-right font-medium')}>
        <Money amount={payment.amount} />
      </td>
    </tr>
  )
}
