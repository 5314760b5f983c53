import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RunCheck } from '@/components/checks/run-check'
import { RunsTable } from '@/components/checks/runs-table'
import { PageHead } from '@/components/shell/page-head'
import { checkPagesOptions, recentChecksOptions } from '@/lib/checks/queries'
import { laravelApi, requireDeskUser } from '@/lib/server/session'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checks'))('title') }
}

export default async function ChecksPage() {
  const { user } = await requireDeskUser()
  const t = await getTranslations('checks')
  const api = await laravelApi()
  const cache = new QueryClient()
  await Promise.all([
    cache.prefetchQuery(recentChecksOptions(api)),
    cache.prefetchInfiniteQuery(checkPagesOptions(api)),
  ])
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <PageHead title={t('title')} end={<RunCheck userId={user.id} />}>
        {user.team?.name}
      </PageHead>
      <RunsTable />
    </HydrationBoundary>
  )
}
