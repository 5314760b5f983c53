import { cn } from '@/lib/cn'

/** One bar in the shape of what will come; its width is given, so that nothing jumps. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-block h-2.5 animate-breathe rounded-xs bg-line motion-reduce:animate-none',
        className,
      )}
    />
  )
}
