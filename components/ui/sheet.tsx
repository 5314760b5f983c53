import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'

/**
 * What lies on the canvas: a line round it, never a shadow. Named by the heading in its `SheetHead`. Isolated, so that
 * a row that comes to one sheet has the browser paint that sheet alone.
 */
export function Sheet({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      className={cn(
        '@container isolate overflow-clip rounded-md border border-line-strong bg-surface',
        className,
      )}
      {...rest}
    />
  )
}

type SheetHeadProps = { id: string; title: string; note?: ReactNode; children?: ReactNode }

export function SheetHead({ id, title, note, children }: SheetHeadProps) {
  return (
    <div className="flex h-row-2 items-center gap-2 border-line border-b px-4">
      <h2 id={id} className="truncate font-semibold text-base">
        {title}
      </h2>
      <span className="whitespace-nowrap text-ink-3">{note}</span>
      <div className="ml-auto flex items-center gap-2">{children}</div>
    </div>
  )
}

export function SheetFoot({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-row items-center justify-between gap-4 border-line border-t px-4 text-ink-3 text-xs">
      {children}
    </div>
  )
}
