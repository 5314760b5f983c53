import { cn } from '@/lib/cn'

type Part = { size: number; className: string }

/** A whole in proportion to its parts. A picture: the words beside it carry the numbers. */
export function SplitBar({ parts, className }: { parts: readonly Part[]; className?: string }) {
  return (
    <div aria-hidden="true" className={cn('flex h-1 gap-0.5', className)}>
      {parts
        .filter((part) => part.size > 0)
        .map((part) => (
          <i
            key={part.className}
            className={cn('rounded-[1px]', part.className)}
            style={{ flex: part.size }}
          />
        ))}
    </div>
  )
}
