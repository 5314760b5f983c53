import { Skeleton } from '../ui/skeleton'

// Widths of names and amounts as they come, so that nothing jumps when they do.
const shapes = [
  ['w-36', 'w-16'],
  ['w-40', 'w-12'],
  ['w-32', 'w-16'],
  ['w-36', 'w-14'],
  ['w-28', 'w-16'],
  ['w-40', 'w-14'],
]

export function AttentionSkeleton() {
  return (
    <div aria-hidden="true">
      {shapes.map(([name, amount]) => (
        <div
          key={`${name}-${amount}`}
          className="flex h-[76px] items-center gap-4 border-line border-b px-4 last:border-b-0 @feed:h-row"
        >
          <Skeleton className="h-5 w-[104px] shrink-0" />
          <span className="flex-1">
            <Skeleton className={name} />
          </span>
          <Skeleton className={amount} />
          <Skeleton className="hidden w-24 @feed:inline-block" />
          <Skeleton className="hidden w-36 @feed:inline-block" />
        </div>
      ))}
    </div>
  )
}
