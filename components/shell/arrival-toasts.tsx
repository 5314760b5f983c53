'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useState } from 'react'
import type { Member } from './member-name'
import { NewsToasts } from './news-toasts'
import { PaymentToasts } from './payment-toasts'

type Sonner = typeof import('sonner')
type ArrivalToastsProps = { members: readonly Member[]; onBurst(sentence: string): void }

// React passes custom properties on; only its types do not know them.
const look = { '--width': '440px', fontFamily: 'inherit' } as CSSProperties

/** One toast for each event, and one for each burst of them. */
export function ArrivalToasts(props: ArrivalToastsProps) {
  const t = useTranslations('toast')
  const locale = useLocale()
  const sonner = useSonner()
  if (!sonner) return null
  return (
    <>
      <PaymentToasts toast={sonner.toast} {...props} />
      <NewsToasts toast={sonner.toast} {...props} />
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
    </>
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
