'use client'

import { BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CountBadge } from '../ui/count-badge'
import { BellList } from './bell-list'
import type { Member } from './member-name'
import { useUnread } from './realtime-context'
import { unreadText } from './unread-text'

type BellProps = { userId: number; members: readonly Member[] }

export function Bell({ userId, members }: BellProps) {
  const t = useTranslations('bell')
  const unread = useUnread()
  const [isOpen, setOpen] = useState(false)
  const count = unreadText(unread)
  return (
    <>
      <button
        type="button"
        popoverTarget="bell-list"
        aria-label={unread > 0 ? t('unread', { count }) : t('none')}
        className="relative grid size-control place-items-center rounded-sm text-ink-2 hover:bg-sunken hover:text-ink"
      >
        <BellIcon aria-hidden="true" className="size-4" strokeWidth={1.75} />
        {unread > 0 ? (
          <CountBadge className="absolute top-px left-[17px] shadow-[0_0_0_2px_var(--color-surface)]">
            {count}
          </CountBadge>
        ) : null}
      </button>
      <section
        id="bell-list"
        popover="auto"
        aria-labelledby="bell-title"
        onToggle={(event) => setOpen(event.newState === 'open')}
        className="inset-auto top-[52px] right-3 w-[360px] max-w-[calc(100vw-24px)] rounded-md border border-line-strong bg-raised text-ink shadow-pop sm:right-6"
      >
        {isOpen ? <BellList userId={userId} members={members} /> : null}
      </section>
    </>
  )
}
