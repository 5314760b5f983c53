import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AttentionFeed } from '@/components/attention/attention-feed'
import { LastCheck } from '@/components/checks/last-check'
import { RunCard } from '@/components/checks/run-card'
import { RunCheck } from '@/components/checks/run-check'
import { OverviewHead } from '@/components/overview/overview-head'
import { PaymentsFeed } from '@/components/payments/payments-feed'
import { attentionPagesOptions } from '@/lib/attention/queries'
import { recentChecksOptions } from '@/lib/checks/queries'
import { todayInLaPaz } from '@/lib/dates'
import { isLevel } from '@/lib/levels'
import { paymentListOptions } from '@/lib/payments/queries'
import { laravelApi, requireDeskUser } from '@/lib/server/session'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overview')
  // The layout's template is for the segments below it, and this page lies in its own.
  return { title: { absolute: `${t('title')} · Vigía` } }
}

type OverviewPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OverviewPage({ searchParams }: OverviewPageProps) {
  const { user } = await requireDeskUser()
  const { level } = await searchParams
  const today = todayInLaPaz(new Date())
  const api = await laravelApi()
  const cache = new QueryClient()
  await Promise.all([
    cache.prefetchInfiniteQuery(attentionPagesOptions(api, isLevel(level) ? level : null)),
    cache.prefetchQuery(recentChecksOptions(api)),
    cache.prefetchQuery(paymentListOptions(api, { day: today })),
  ])
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <OverviewHead team={user.team} today={today}>
        <RunCheck userId={user.id} />
      </OverviewHead>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_440px]">
        <AttentionFeed card={<RunCard />} lastCheck={<LastCheck />} />
        <PaymentsFeed members={user.team?.members ?? []} />
      </div>
    </HydrationBoundary>
  )
}
