import type { Metadata } from 'next'
import { AttentionCards } from '@/components/attention/attention-cards'
import { FieldHome } from '@/components/field/field-home'
import { QueryProvider } from '@/components/providers/query-provider'
import { StaticSession } from '@/components/providers/static-session'
import words from '@/lib/messages/field.json'

export const metadata: Metadata = { title: words.title }

export default function FieldPage() {
  return (
    <QueryProvider>
      <StaticSession>
        <FieldHome words={words} attention={<AttentionCards words={words} />} />
      </StaticSession>
    </QueryProvider>
  )
}
