import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PlainPage } from '@/components/shell/plain-page'

export default async function DeskNotFound() {
  const t = await getTranslations('lost')
  return (
    <PlainPage as="div" title={t('title')} lead={t('lead')}>
      <Link href="/">{t('home')}</Link>
    </PlainPage>
  )
}
