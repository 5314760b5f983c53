import type { ReactNode } from 'react'

type PageHeadProps = { title: string; end?: ReactNode; children?: ReactNode }

/** The page's one `h1`, which takes the focus when somebody comes from another page, and what stands beside it. */
export function PageHead({ title, end, children }: PageHeadProps) {
  return (
    <div className="flex min-h-16 flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <h1 tabIndex={-1} data-page-heading className="font-semibold text-xl tracking-tight outline-none">
        {title}
      </h1>
      <p className="pt-1 text-ink-3">{children}</p>
      {end ? <div className="flex min-w-0 items-center max-sm:w-full sm:ml-auto">{end}</div> : null}
    </div>
  )
}
