import type { ReactNode } from 'react'
import { Panel } from './panel'

type FactListProps = {
  id: string
  title: string
  facts: readonly (readonly [name: string, value: ReactNode])[]
}

export function FactList({ id, title, facts }: FactListProps) {
  return (
    <Panel id={id} title={title}>
      <dl>
        {facts.map(([name, value]) => (
          <div
            key={name}
            className="flex min-h-touch items-center justify-between gap-4 border-line border-b px-4 py-1.5 last:border-b-0"
          >
            <dt className="text-ink-2">{name}</dt>
            <dd className="text-right font-medium tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
