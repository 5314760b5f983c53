'use client'

import { type ReactNode, useRef } from 'react'
import { Pill } from '../ui/pill'
import { SheetHead } from '../ui/sheet'

type HeldHeadProps = {
  id: string
  title: string
  note: ReactNode
  /** What waits above what is read, in words; null when nothing does. */
  waiting: string | null
  onRelease(): void
  children?: ReactNode
}

/** Stays in sight while the list is read, for it holds the pill that leads back to what is new. */
export function HeldHead({ waiting, onRelease, children, ...head }: HeldHeadProps) {
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
          {waiting === null ? null : <Pill onClick={release}>{waiting}</Pill>}
          {children}
        </SheetHead>
      </div>
    </>
  )
}
