import { ArrowUp } from 'lucide-react'
import type { ComponentProps } from 'react'

/** News that waits until it is asked for. */
export function Pill({ children, ...rest }: Omit<ComponentProps<'button'>, 'className' | 'type'>) {
  return (
    <button
      type="button"
      className="inline-flex h-[26px] shrink-0 items-center gap-1.5 whitespace-nowrap rounded-full bg-accent pr-3 pl-2 font-medium text-on-accent text-xs"
      {...rest}
    >
      <ArrowUp aria-hidden="true" className="size-3.5" strokeWidth={2} />
      {children}
    </button>
  )
}
