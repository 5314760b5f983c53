import { cn } from '@/lib/cn'

/** A picture of a number that its button already says in words. */
export function CountBadge({ children, className }: { children: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 font-semibold text-2xs text-on-accent leading-none',
        className,
      )}
    >
      {children}
    </span>
  )
}
