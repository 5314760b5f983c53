import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PaymentsTable } from '@/components/payments/payments-table'
import { PageHead } from '@/components/shell/page-head'
import { requireDeskUser } from '@/lib/server/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('payments'))('title') }
}

export default async function PaymentsPage() {
  const { user } = await requireDeskUser()
  const t = await getTranslations('payments')
  const cobradores = user.team?.members.filter((member) => member.role === 'cobrador') ?? []
  return (
    <>
      <PageHead title={t('title')}>{user.team?.name}</PageHead>
      <PaymentsTable cobradores={cobradores} />
    </>
  )
}
