import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Hoy' }

export default function FieldPage() {
  return <h1>Hoy</h1>
}
