'use client'

import { Check, CircleDashed } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayOf, formatAbsolute, formatDay, formatTime } from '@/lib/dates'
import type { Payment } from '@/lib/payments/schema'
import { Money } from '../shell/money'
import { PaymentStanding } from './payment-standing'

/** One payment, whole. */
export function PaymentRecord({ payment }: { payment: Payment }) {
  const t = useTranslations('payments')
  const record = useTranslations('payments.record')
  return (
    <div className="grid gap-5 px-4 py-4 sm:px-6">
      <PaymentStanding payment={payment} />
      <dl className="grid grid-cols-2 rounded-md border border-line-strong">
        <Figure name={record('amount')}>
          <Money amount={payment.amount} />
        </Figure>
        <Figure name={record('balance')}>
          <Money amount={payment.remainingBalance} />
        </Figure>
      </dl>
      <dl className="grid">
        <Fact name={record('taken')}>
          <Moment instant={payment.takenAt} />
        </Fact>
        <Fact name={record('recorded')}>
          <Moment instant={payment.recordedAt} />
        </Fact>
        <Fact name={record('by')}>{payment.receivedBy.name}</Fact>
        <Fact name={t('cobrador')}>{payment.cobrador?.name ?? t('unknownCobrador')}</Fact>
        <Fact name={record('method')}>{t(`method.${payment.method}`)}</Fact>
        <Fact name={record('credit')}>{payment.creditId}</Fact>
      </dl>
      {payment.covered.length > 0 ? <Covered covered={payment.covered} /> : null}
    </div>
  )
}

function Covered({ covered }: { covered: Payment['covered'] }) {
  const t = useTranslations('payments.record')
  const head = 'h-6 font-normal text-ink-3 text-xs'
  return (
    <table className="w-full border-collapse">
      <caption className="pb-2 text-left font-semibold text-base">{t('installments')}</caption>
      <thead>
        <tr className="border-line border-b">
          <th scope="col" className={`${head} text-left`}>
            {t('number')}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t('installmentAmount')}
          </th>
          <th scope="col" className={`${head} w-36 pl-6 text-left`}>
            {t('state')}
          </th>
        </tr>
      </thead>
      <tbody>
        {covered.map(({ number, amount, settled }) => (
          <tr key={number} className="h-7 border-line border-b last:border-b-0">
            <td>{number}</td>
            <td className="text-right">
              <Money amount={amount} />
            </td>
            <td className="pl-6">
              <Settled isSettled={settled} words={settled ? t('settled') : t('partly')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Settled({ isSettled, words }: { isSettled: boolean; words: string }) {
  const Icon = isSettled ? Check : CircleDashed
  return (
    <span
      className={`flex items-center gap-1.5 font-medium text-xs ${isSettled ? 'text-good' : 'text-ink-2'}`}
    >
      <Icon aria-hidden="true" className="size-3.5" strokeWidth={2} />
      {words}
    </span>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-line px-3 py-2.5 not-first:border-l">
      <dt className="text-ink-2 text-xs">{name}</dt>
      <dd className="font-semibold text-md tracking-tight">{children}</dd>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-line border-b last:border-b-0">
      <dt className="text-ink-2">{name}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  )
}

function Moment({ instant }: { instant: string }) {
  return (
    <time dateTime={instant} title={formatAbsolute(instant, { locale: useLocale() })}>
      {formatDay(dayOf(instant))}, {formatTime(instant)}
    </time>
  )
}
