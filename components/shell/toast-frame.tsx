'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/button'

type ToastFrameProps = {
  icon: ReactNode
  /** What happened, in a line. */
  children: ReactNode
  detail?: ReactNode
  action?: ReactNode
  onClose(): void
}

/** Beside the first of two lines. */
export const toastIcon = 'mt-0.5 size-4 shrink-0 self-start'

/** Every toast looks like this one. */
export function ToastFrame({ icon, children, detail, action, onClose }: ToastFrameProps) {
  const t = useTranslations('shell')
  return (
    <div className="flex w-[440px] max-w-[calc(100vw-24px)] items-center gap-2.5 rounded-md border border-line-strong bg-raised py-2.5 pr-3 pl-3.5 text-ink text-sm shadow-pop">
      {icon}
      {/* Spoken once, when it comes; what a burst has become by its end is said by the page's own live region. */}
      <div aria-live="off" className="min-w-0 flex-1 break-words">
        <p className="font-medium">{children}</p>
        {detail ? <p className="line-clamp-2 text-ink-3 text-xs">{detail}</p> : null}
      </div>
      {action}
      <IconButton label={t('close')} size="small" onClick={onClose}>
        <X aria-hidden="true" className="size-3.5" strokeWidth={2} />
      </IconButton>
    </div>
  )
}
