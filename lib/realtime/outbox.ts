import type { Page } from './page'

/**
 * Says each message once, in order: the tab that is looked at paints first, and tells the others then. A hidden one paints
 * nothing, and perhaps they are looked at: it tells them at once.
 */
export function createOutbox<Message>(
  page: Pick<Page, 'isHidden' | 'afterPaint'>,
  say: (message: Message) => void,
) {
  const waiting: Message[] = []

  function sayAll() {
    for (const message of waiting.splice(0)) say(message)
  }

  return (message: Message) => {
    waiting.push(message)
    if (page.isHidden()) sayAll()
    else if (waiting.length === 1) page.afterPaint(sayAll)
  }
}
