import type { Metadata } from 'next'
import { requireDeskUser } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Resumen' }

export default async function OverviewPage() {
  const { user } = await requireDeskUser()
  return <h1>Resumen {user.team?.name}</h1>
}
