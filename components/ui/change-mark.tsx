import { ArrowUpRight, Check, Equal, type LucideIcon, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type Kind = 'worse' | 'new' | 'same' | 'better'

const marks: Record<Kind, [LucideIcon, string]> = {
  worse: [ArrowUpRight, 'text-bad'],
  new: [Plus, 'text-accent'],
  same: [Equal, 'text-ink-3'],
  better: [Check, 'text-good'],
}

type ChangeMarkProps = { kind: Kind; title: string; className?: string; children?: ReactNode }

/** What became of a thing, by a shape and by words. What stayed as it was is told more quietly. */
export function ChangeMark({ kind, title, className, children }: ChangeMarkProps) {
  const [Icon, colour] = marks[kind]
  return (
    <span className={cn('flex min-w-0 items-center gap-1.5 text-ink-2', className)}>
      <Icon aria-hidden="true" className={cn('size-3.5 shrink-0', colour)} strokeWidth={2} />
      <span className="truncate">
        <span className={kind === 'same' ? undefined : 'font-medium text-ink'}>{title}</span>
        {children ? <> · {children}</> : null}
      </span>
    </span>
  )
}
