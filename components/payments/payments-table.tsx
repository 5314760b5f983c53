'use client'

import { useTranslations } from 'next-intl'
import { HeldHead } from '../shell/held-head'
import type { Member } from '../shell/member-name'
import { MoreFoot } from '../shell/more-foot'
import { useAddress } from '../shell/use-address'
import { useHeldRows } from '../shell/use-held-rows'
import { useToday } from '../shell/use-today'
import { Sheet } from '../ui/sheet'
import { PaymentFilters } from './payment-filters'
import { PaymentPanel } from './payment-panel'
import { PaymentTableRow } from './payment-table-row'
import { PaymentsBlank } from './payments-blank'
import { usePaymentPages } from './use-payments'

/** Every payment the team may see, newest first; filters and the opened one are in the address. */
export function PaymentsTable({ cobradores }: { cobradores: readonly Member[] }) {
  const t = useTranslations('payments')
  const address = useAddress()
  const filters = { day: dayIn(address.get('day')), cobrador_id: idIn(address.get('cobrador_id')) }
  const opened = Number(idIn(address.get('payment')))
  const query = usePaymentPages(without(filters))
  const { shown, waiting, release, top } = useHeldRows(query.payments)
  return (
    <>
      <Sheet aria-labelledby="payments-list">
        <HeldHead
          id="payments-list"
          title={t('list')}
          note={query.total === undefined ? null : t('count', { count: query.total })}
          waiting={waiting > 0 ? t('fresh', { count: waiting }) : null}
          onRelease={release}
        />
        <PaymentFilters filters={filters} cobradores={cobradores} lastDay={useToday()} />
        <div ref={top} />
        {shown.length === 0 ? (
          <PaymentsBlank
            isFailed={query.isError}
            isPending={query.isPending}
            isFiltered={Object.keys(without(filters)).length > 0}
            onRetry={() => query.refetch()}
          />
        ) : (
          <table className="w-full table-fixed border-collapse">
            <Columns />
            <tbody>
              {shown.map((payment) => (
                <PaymentTableRow
                  key={payment.id}
                  payment={payment}
                  isOpen={payment.id === opened}
                  href={address.href({ payment: `${payment.id}` })}
                  onOpen={() => address.change({ payment: `${payment.id}` })}
                />
              ))}
            </tbody>
          </table>
        )}
        <MoreFoot query={query} words={{ more: t('more'), loading: t('loadingMore') }} />
      </Sheet>
      {opened > 0 ? (
        <PaymentPanel
          key={opened}
          payment={query.payments.find((payment) => payment.id === opened)}
          isPending={query.isPending}
          onClose={() => address.change({ payment: null })}
        />
      ) : null}
    </>
  )
}

function Columns() {
  const t = useTranslations('payments')
  const head = 'h-7 px-2 text-left font-normal text-ink-3 text-xs'
  return (
    <thead>
      <tr className="border-line border-b">
        <th scope="col" className={`${head} w-16 pl-4 md:w-[104px]`}>
          {t('time')}
        </th>
        <th scope="col" className={head}>
          {t('client')}
        </th>
        <th scope="col" className={`${head} max-md:hidden`}>
          {t('cobrador')}
        </th>
        <th scope="col" className={`${head} max-md:hidden`}>
          {t('covers')}
        </th>
        <th scope="col" className={`${head} w-[116px] pr-4 text-right`}>
          {t('amount')}
        </th>
      </tr>
    </thead>
  )
}

/** What an address says may be anything; what is no day is no filter. */
function dayIn(text: string | null) {
  const day = new Date(`${text}T00:00:00Z`)
  // 30 February is read as 2 March: what does not come back as it was is no day.
  return text !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text ? text : ''
}

function idIn(text: string | null) {
  return text !== null && /^[1-9]\d{0,14}$/.test(text) ? text : ''
}

function without(filters: Record<string, string>) {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
}
