'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useEffectEvent, useState } from 'react'
import { formatBs } from '@/lib/money'
import { type Burst, grownBy } from './burst'
import type { Member } from './member-name'
import { type PaymentRow, paymentRows } from './payment-rows'
import { PaymentToast } from './payment-toast'
import { useRealtime } from './realtime-context'
import { areToastsHeld, createToastLife } from './toast-life'

type Sonner = typeof import('sonner')
type ArrivalToastsProps = { members: readonly Member[]; onBurst(sentence: string): void }

/** The row is painted first; its toast may come three frames later. */
const afterPaintMs = 50
/** A burst is told once, when it has been quiet for as long as makes a new one. */
const quietMs = 1_000
// React passes custom properties on; only its types do not know them.
const look = { '--width': '440px', fontFamily: 'inherit' } as CSSProperties

/** One toast for each event, and one for each burst of them. */
export function ArrivalToasts({ members, onBurst }: ArrivalToastsProps) {
  const t = useTranslations('toast')
  const locale = useLocale()
  const { arrivals } = useRealtime()
  const sonner = useSonner()
  const tell = useEffectEvent(({ count, amount }: Burst<PaymentRow>) => {
    onBurst(t('sentence', { count, amount: formatBs(amount) }))
  })

  const card = useEffectEvent((burst: Burst<PaymentRow>, close: () => void) => () => (
    <PaymentToast burst={burst} members={members} onClose={close} />
  ))

  useEffect(() => {
    if (!sonner) return
    const { toast } = sonner
    const life = createToastLife(toast.dismiss, areToastsHeld)
    let burst: Burst<PaymentRow> | null = null
    let painting: ReturnType<typeof setTimeout> | undefined
    let telling: ReturnType<typeof setTimeout> | undefined

    function show() {
      clearTimeout(painting)
      painting = undefined
      if (burst === null) return
      const id = `payments-${burst.first.id}`
      const content = card(burst, () => toast.dismiss(id))
      toast.custom(content, { id, duration: Number.POSITIVE_INFINITY })
      life.begin(id)
    }

    const stop = arrivals.subscribe((rows) => {
      const payments = paymentRows(rows)
      if (payments.length === 0) return
      for (const row of payments) {
        const grown: Burst<PaymentRow> = grownBy(burst, row, Date.now())
        // The one before has not been shown yet, and this one will not be part of it.
        if (grown.count === 1 && painting !== undefined) show()
        burst = grown
      }
      painting ??= setTimeout(show, afterPaintMs)
      clearTimeout(telling)
      telling = setTimeout(() => {
        if (burst && burst.count > 1) tell(burst)
      }, quietMs)
    })
    return () => {
      stop()
      life.stop()
      clearTimeout(painting)
      clearTimeout(telling)
    }
  }, [sonner, arrivals])

  if (!sonner) return null
  return (
    <sonner.Toaster
      key={locale}
      position="bottom-right"
      expand
      gap={8}
      offset={24}
      mobileOffset={12}
      containerAriaLabel={t('region')}
      style={look}
    />
  )
}

/** 10 kB that no first paint needs. */
function useSonner() {
  const [sonner, setSonner] = useState<Sonner | null>(null)
  useEffect(() => {
    let isGone = false
    import('sonner').then((loaded) => {
      if (!isGone) setSonner(loaded)
    })
    return () => {
      isGone = true
    }
  }, [])
  return sonner
}
