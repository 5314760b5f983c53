import type { Metadata } from 'next'
import { PlainPage } from '@/components/shell/plain-page'
import openPages from '@/lib/messages/open-pages.json'

const words = openPages.offline

export const metadata: Metadata = { title: words.title }

export default function OfflinePage() {
  return (
    <PlainPage title={words.title} lead={words.lead}>
      {/* A plain link: with no script and no network it still tries again. */}
      <a href="/">{words.retry}</a>
    </PlainPage>
  )
}
