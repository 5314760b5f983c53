import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CheckHead } from '@/components/checks/check-head'
import { CheckReport } from '@/components/checks/check-report'
import { checkOptions } from '@/lib/checks/queries'
import { ApiError } from '@/lib/errors'
import { laravelApi, requireDeskUser } from '@/lib/server/session'

type CheckPageProps = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('checks'))('title') }
}

export default async function CheckPage({ params }: CheckPageProps) {
  await requireDeskUser()
  const { id: asked } = await params
  if (!/^[1-9]\d{0,14}$/.test(asked)) notFound()
  const id = Number(asked)
  const cache = new QueryClient()
  try {
    await cache.fetchInfiniteQuery(checkOptions(await laravelApi(), id))
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_found') notFound()
    // Anything else may pass: the page asks again from the browser and says so meanwhile.
  }
  return (
    <HydrationBoundary state={dehydrate(cache)}>
      <CheckHead id={id} />
      <CheckReport id={id} />
    </HydrationBoundary>
  )
}
