'use client'

import { useTranslations } from 'next-intl'
import { type Found, findingsOf } from './findings'

/** What a check found, in words. `whole` adds up to what is listed; `news` is what differs from the check before. */
export function useFindings() {
  const t = useTranslations('checks.found')
  const join = (parts: ReturnType<typeof findingsOf>) =>
    parts.map(({ kind, count }) => t(kind, { count })).join(', ') || t('nothing')
  return {
    whole: (found: Found & { listed: number }) =>
      `${t('credits', { count: found.listed })}: ${join(findingsOf(found, ['new', 'worse', 'same']))}`,
    news: (found: Found) => join(findingsOf(found, ['new', 'worse', 'cured'])),
    cured: (count: number) => t('cured', { count }),
  }
}
