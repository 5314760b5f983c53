'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { Pill } from '../ui/pill'
import { SheetHead } from '../ui/sheet'

type PaymentsHeadProps = {
  id: string
  title: string
  note: string | null
  waiting: number
  onRelease(): void
  children?: ReactNode
}

/** Stays in sight while the list is read, for it holds the pill that leads back to what is new. */
export function PaymentsHead({ waiting, onRelease, children, ...head }: PaymentsHeadProps) {
  const t = useTranslations('payments')
  const place = useRef<HTMLDivElement>(null)

  function release() {
    onRelease()
    place.current?.scrollIntoView()
  }

  return (
    <>
      {/* Above the sticky part, which itself is always in view. */}
      <div ref={place} className="scroll-mt-[112px]" />
      <div className="sticky top-[92px] z-10 rounded-t-md bg-surface sm:top-shell">
        <SheetHead {...head}>
          {waiting > 0 ? <Pill onClick={release}>{t('fresh', { count: waiting })}</Pill> : null}
          {children}
        </SheetHead>
      </div>
    </>
  )
}
