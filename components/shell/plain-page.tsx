import type { ReactNode } from 'react'

type PlainPageProps = {
  title: string
  lead: string
  children: ReactNode
  /** `div` where the frame round the page is the `main` already. */
  as?: 'main' | 'div'
}

/** A whole screen that says one thing and offers one way on: its child, a link or a button. */
export function PlainPage({ title, lead, children, as: Tag = 'main' }: PlainPageProps) {
  return (
    <Tag className="grid min-h-[80dvh] place-content-center gap-4 px-4">
      <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
      <p className="max-w-[344px] text-base text-ink-2">{lead}</p>
      <div className="font-medium text-accent text-base [&>*]:inline-flex [&>*]:h-11 [&>*]:items-center">
        {children}
      </div>
    </Tag>
  )
}
