import type { Metadata } from 'next'
import { DiagnosticsReport } from '@/components/diagnostics/diagnostics-report'
import { QueryProvider } from '@/components/providers/query-provider'
import { StaticSession } from '@/components/providers/static-session'
import words from '@/lib/messages/diagnostics.json'

export const metadata: Metadata = { title: words.title }

export default function DiagnosticsPage() {
  return (
    <QueryProvider>
      <StaticSession isForEveryRole>
        <DiagnosticsReport words={words} />
      </StaticSession>
    </QueryProvider>
  )
}
