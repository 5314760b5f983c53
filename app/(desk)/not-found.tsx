import { PlainPage } from '@/components/shell/plain-page'
import openPages from '@/lib/messages/open-pages.json'

const words = openPages.lost

export default function DeskNotFound() {
  return (
    <PlainPage as="div" title={words.title} lead={words.lead}>
      <a href="/">{words.home}</a>
    </PlainPage>
  )
}
