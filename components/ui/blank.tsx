import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type BlankProps = { icon: LucideIcon; title: string; children?: ReactNode; action?: ReactNode }

/** The words where rows would be: empty, nothing matches, failed and offline each say their own. */
export function Blank({ icon: Icon, title, children, action }: BlankProps) {
  return (
    <div className="grid justify-items-start gap-1 px-4 py-5">
      <Icon aria-hidden="true" className="mb-1 size-5 text-ink-3" strokeWidth={1.75} />
      <h3 className="font-semibold">{title}</h3>
      <p className="text-ink-2">{children}</p>
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  )
}
