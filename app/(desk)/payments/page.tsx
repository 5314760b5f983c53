import type { Metadata } from 'next'
import { requireDeskUser } from '@/lib/server/session'

export const metadata: Metadata = { title: 'Pagos' }

export default async function PaymentsPage() {
  const { user } = await requireDeskUser()
  return <h1>Pagos {user.team?.name}</h1>
}
