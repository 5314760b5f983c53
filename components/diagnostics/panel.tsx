import type { ReactNode } from 'react'

type PanelProps = { id: string; title: string; children: ReactNode }

/** One part of the report, named by its heading. */
export function Panel({ id, title, children }: PanelProps) {
  return (
    <section aria-labelledby={id} className="rounded-md border border-line-strong bg-surface">
      <h2 id={id} className="border-line border-b px-4 py-2.5 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
