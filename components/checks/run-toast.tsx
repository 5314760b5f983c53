'use client'

import { CheckCheck, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Run } from '@/lib/checks/schema'
import { formatMoment } from '@/lib/dates'
import { useFindings } from '../shell/use-findings'
import { useToday } from '../shell/use-today'
import { buttonStyle, IconButton } from '../ui/button'

export function RunToast({ run, onClose }: { run: Run; onClose(): void }) {
  const t = useTranslations('checks')
  const shell = useTranslations('shell')
  const findings = useFindings()
  const { cured } = run.counts
  const name = t('name', { time: formatMoment(run.queuedAt, useToday()) })
  return (
    <div className="flex w-[440px] max-w-[calc(100vw-24px)] items-center gap-2.5 rounded-md border border-line-strong bg-raised py-2.5 pr-3 pl-3.5 text-ink text-sm shadow-pop">
      <CheckCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 self-start" strokeWidth={1.75} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{findings.whole(run.counts)}</p>
        <p className="truncate text-ink-3 text-xs">
          {cured > 0 ? `${name} · ${findings.cured(cured)}` : name}
        </p>
      </div>
      <Link href={`/checks/${run.id}`} onClick={onClose} className={buttonStyle({ size: 'small' })}>
        {t('toast.open')}
      </Link>
      <IconButton label={shell('close')} size="small" onClick={onClose}>
        <X aria-hidden="true" className="size-3.5" strokeWidth={2} />
      </IconButton>
    </div>
  )
}
