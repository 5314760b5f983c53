import { cn } from '@/lib/cn'
import { formatBs } from '@/lib/money'

/** The figure is what is read: its currency stands beside it, lighter. */
export function Money({ amount, className }: { amount: string; className?: string }) {
  const [unit, figure] = formatBs(amount).split('\u00a0')
  return (
    <span className={cn('whitespace-nowrap', className)}>
      <span className="font-normal text-ink-3">{unit}&nbsp;</span>
      {figure}
    </span>
  )
}
