'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Member } from '../shell/member-name'
import { useAddress } from '../shell/use-address'
import { Button } from '../ui/button'

type Filters = { day: string; cobrador_id: string }

type PaymentFiltersProps = { filters: Filters; cobradores: readonly Member[]; lastDay: string }

const control = 'h-7 rounded-sm border border-line-strong bg-surface px-2 text-ink hover:border-control'

export function PaymentFilters({ filters, cobradores, lastDay }: PaymentFiltersProps) {
  const t = useTranslations('payments')
  const address = useAddress()
  const isFiltered = filters.day !== '' || filters.cobrador_id !== ''
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-4 py-2">
      <legend className="sr-only">{t('filters')}</legend>
      <Filter label={t('day')}>
        <input
          type="date"
          max={lastDay}
          value={filters.day}
          onChange={(event) => address.change({ day: event.target.value })}
          className={control}
        />
      </Filter>
      <Filter label={t('cobrador')}>
        <select
          value={filters.cobrador_id}
          onChange={(event) => address.change({ cobrador_id: event.target.value })}
          className={control}
        >
          <option value="">{t('everyone')}</option>
          {cobradores.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Filter>
      {isFiltered ? (
        <Button tone="quiet" size="small" onClick={() => address.change({ day: null, cobrador_id: null })}>
          {t('clearFilters')}
        </Button>
      ) : null}
    </fieldset>
  )
}

function Filter({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child.
    <label className="flex items-center gap-2 text-ink-2">
      {label}
      {children}
    </label>
  )
}
