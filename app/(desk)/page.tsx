import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OverviewHead } from '@/components/overview/overview-head'
import { PaymentsFeed } from '@/components/payments/payments-feed'
import { todayInLaPaz } from '@/lib/dates'
import { paymentListOptions } from '@/lib/payments/queries'
import { laravelApi, requireDeskUser } from '@/lib/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview')
  // The layout's template is for the segments below it, and this page lies in its own.
  return { title: { absolute: `${t('title')} · Vigía` } }
}

export default async function OverviewPage() {
  const { user } = await requireDeskUser()
  const today = todayInLaPaz(new Date())
  const cache = new QueryClient()
  await cache.prefetchQuery(paymentListOptions(await laravelApi(), { day: today }))
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <OverviewHead team={user.team} today={today} />
      <PaymentsFeed members={user.team?.members ?? []} />
    </HydrationBoundary>
  )
}
