'use client'

import { CheckCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Run } from '@/lib/checks/schema'
import { formatMoment } from '@/lib/dates'
import { ToastFrame, toastIcon } from '../shell/toast-frame'
import { useFindings } from '../shell/use-findings'
import { useToday } from '../shell/use-today'
import { buttonStyle } from '../ui/button'

export function RunToast({ run, onClose }: { run: Run; onClose(): void }) {
  const t = useTranslations('checks')
  const findings = useFindings()
  const { cured } = run.counts
  const name = t('name', { time: formatMoment(run.queuedAt, useToday()) })
  return (
    <ToastFrame
      icon={<CheckCheck aria-hidden="true" className={toastIcon} strokeWidth={1.75} />}
      detail={cured > 0 ? `${name} · ${findings.cured(cured)}` : name}
      action={
        <Link href={`/checks/${run.id}`} onClick={onClose} className={buttonStyle({ size: 'small' })}>
          {t('toast.open')}
        </Link>
      }
      onClose={onClose}
    >
      {findings.whole(run.counts)}
    </ToastFrame>
  )
}
