import { Skeleton } from '../ui/skeleton'

// Widths of names and amounts as they come, so that nothing jumps when they do.
const shapes = [
  ['w-36', 'w-24'],
  ['w-28', 'w-20'],
  ['w-40', 'w-28'],
  ['w-32', 'w-24'],
  ['w-36', 'w-20'],
  ['w-28', 'w-28'],
]

export function PaymentsSkeleton() {
  return (
    <div aria-hidden="true">
      {shapes.map(([name, covers]) => (
        <div
          key={`${name}-${covers}`}
          className="flex h-row-2 items-center gap-3 border-line border-b px-4 last:border-b-0"
        >
          <Skeleton className="w-8 self-start mt-3" />
          <span className="grid flex-1 gap-1.5">
            <Skeleton className={name} />
            <Skeleton className="w-24" />
          </span>
          <span className="grid justify-items-end gap-1.5">
            <Skeleton className="w-16" />
            <Skeleton className={covers} />
          </span>
        </div>
      ))}
    </div>
  )
}
