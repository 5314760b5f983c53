'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { IconButton } from '../ui/button'

type SidePanelProps = { title: string; onClose(): void; children: ReactNode }

/** An opened record beside its list. Not modal: the list stays alive. The focus comes here and goes back where it was. */
export function SidePanel({ title, onClose, children }: SidePanelProps) {
  const t = useTranslations('shell')
  const heading = useRef<HTMLHeadingElement>(null)
  const close = useEffectEvent(onClose)

  useEffect(() => {
    const opener = document.activeElement
    heading.current?.focus({ preventScroll: true })
    const onKey = (event: KeyboardEvent) => {
      // An open popover takes its Escape first.
      if (event.key === 'Escape' && !document.querySelector(':popover-open')) close()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])

  return (
    <aside
      aria-labelledby="panel-title"
      className="fixed inset-x-0 top-[92px] bottom-0 z-10 overflow-y-auto bg-surface shadow-panel sm:top-shell sm:left-auto sm:w-[440px]"
    >
      <div className="sticky top-0 flex h-row-2 items-center justify-between gap-2 border-line border-b bg-surface pr-2 pl-4">
        <h2
          id="panel-title"
          ref={heading}
          tabIndex={-1}
          className="truncate font-semibold text-base outline-none"
        >
          {title}
        </h2>
        <IconButton label={t('close')} onClick={onClose}>
          <X aria-hidden="true" className="size-4" strokeWidth={1.75} />
        </IconButton>
      </div>
      {children}
    </aside>
  )
}
