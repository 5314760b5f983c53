'use client'

import { useEffect } from 'react'
import { useUnread } from './realtime-context'
import { badgedTitle } from './unread-text'

/** The unread count where the page itself is out of sight: in the title of its tab and on the icon of the app. */
export function UnreadBadge() {
  const unread = useUnread()

  useEffect(() => {
    const keep = () => {
      const title = badgedTitle(document.title, unread)
      if (title !== document.title) document.title = title
    }
    keep()
    // Each page writes a title of its own when one comes to it, whenever its data is there.
    const pages = new MutationObserver(keep)
    pages.observe(document.head, { childList: true, characterData: true, subtree: true })
    return () => pages.disconnect()
  }, [unread])

  useEffect(() => {
    // Refused by browsers that have not installed the page as an app; nobody misses it there.
    const ignore = () => {}
    if (unread > 0) navigator.setAppBadge?.(unread).catch(ignore)
    else navigator.clearAppBadge?.().catch(ignore)
  }, [unread])

  return null
}
