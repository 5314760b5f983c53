'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { Segmented } from '../ui/segmented'

const locales = ['es-BO', 'en'] as const

export function LanguageChoice() {
  const t = useTranslations('language')
  const router = useRouter()
  const locale = useLocale()

  function choose(chosen: (typeof locales)[number]) {
    // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store exists on secure origins alone; the desk may be served in an office without TLS.
    document.cookie = `vigia-locale=${chosen}; path=/; max-age=31536000; samesite=lax`
    router.refresh()
  }

  return (
    <Segmented
      legend={t('label')}
      value={locales.find((known) => known === locale) ?? 'es-BO'}
      options={locales.map((value) => ({ value, label: t(value) }))}
      onChange={choose}
    />
  )
}
