'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useEffectEvent, useState } from 'react'
import { formatBs } from '@/lib/money'
import { type Burst, grownBy } from './burst'
import type { Member } from './member-name'
import { type PaymentRow, paymentRows } from './payment-rows'
import { PaymentToast } from './payment-toast'
import { useRealtime } from './realtime-context'

type Sonner = typeof import('sonner')
type ArrivalToastsProps = { members: readonly Member[]; onBurst(sentence: string): void }

/** The row is painted first; its toast may come three frames later. */
const afterPaintMs = 50
/** A burst is told once, when it has been quiet for as long as makes a new one. */
const quietMs = 1_000
const shownForMs = 6_000
// React passes custom properties on; only its types do not know them.
const width = { '--width': '440px' } as CSSProperties

/** One toast for each event, and one for each burst of them. */
export function ArrivalToasts({ members, onBurst }: ArrivalToastsProps) {
  const t = useTranslations('toast')
  const locale = useLocale()
  const { arrivals } = useRealtime()
  const sonner = useSonner()
  const tell = useEffectEvent(({ count, amount }: Burst<PaymentRow>) => {
    onBurst(t('sentence', { count, amount: formatBs(amount) }))
  })

  useEffect(() => {
    if (!sonner) return
    let burst: Burst<PaymentRow> | null = null
    let painting: ReturnType<typeof setTimeout> | undefined
    let telling: ReturnType<typeof setTimeout> | undefined

    function show() {
      clearTimeout(painting)
      painting = undefined
      if (burst === null) return
      const shown = burst
      const id = `payments-${shown.first.id}`
      sonner?.toast.custom(
        () => <PaymentToast burst={shown} members={members} onClose={() => sonner.toast.dismiss(id)} />,
        { id, duration: shownForMs },
      )
    }

    const stop = arrivals.subscribe((rows) => {
      for (const row of paymentRows(rows)) {
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
      clearTimeout(painting)
      clearTimeout(telling)
    }
  }, [sonner, arrivals, members])

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
      style={width}
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
