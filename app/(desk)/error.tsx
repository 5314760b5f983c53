'use client'

import { PlainPage } from '@/components/shell/plain-page'
import openPages from '@/lib/messages/open-pages.json'

const words = openPages.broken

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const isUnreachable = error instanceof Error && 'digest' in error && error.digest === 'backend-unreachable'
  return (
    <PlainPage
      as="div"
      title={isUnreachable ? words.unreachableTitle : words.title}
      lead={isUnreachable ? words.unreachableLead : words.lead}
    >
      <button type="button" onClick={() => retry()}>
        {words.retry}
      </button>
    </PlainPage>
  )
}
