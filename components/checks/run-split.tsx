import type { Counts } from '@/lib/checks/schema'
import { SplitBar } from '../ui/split-bar'

/** What is listed, in proportion: new, worse, same. */
export function RunSplit({ counts, className }: { counts: Counts; className?: string }) {
  return (
    <SplitBar
      className={className ?? ''}
      parts={[
        { size: counts.new, className: 'bg-accent' },
        { size: counts.worse, className: 'bg-bad' },
        { size: counts.same, className: 'bg-line-strong' },
      ]}
    />
  )
}
