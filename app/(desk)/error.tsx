'use client'

import { useTranslations } from 'next-intl'
import { PlainPage } from '@/components/shell/plain-page'

export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('broken')
  const isUnreachable = error instanceof Error && 'digest' in error && error.digest === 'backend-unreachable'
  return (
    <PlainPage
      as="div"
      title={t(isUnreachable ? 'unreachableTitle' : 'title')}
      lead={t(isUnreachable ? 'unreachableLead' : 'lead')}
    >
      <button type="button" onClick={() => retry()}>
        {t('retry')}
      </button>
    </PlainPage>
  )
}
