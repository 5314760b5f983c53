'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { User } from '@/lib/session/schema'
import { AccountMenu } from './account-menu'
import { ArrivalToasts } from './arrival-toasts'
import { Bell } from './bell'
import { Brand } from './brand'
import { ConnectionState } from './connection-state'
import { HeadingFocus } from './heading-focus'
import { Navigation } from './navigation'
import { UnreadBadge } from './unread-badge'

/** The frame round every page of the desk. */
export function AppShell({ user, children }: { user: User; children: ReactNode }) {
  const t = useTranslations('shell')
  const say = useTranslations('link')
  const [burst, setBurst] = useState('')
  const members = user.team?.members ?? nobody
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-40 focus:rounded-sm focus:bg-raised focus:px-3 focus:py-2"
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-4 border-line-strong border-b bg-surface px-4 sm:px-6">
        <Link href="/" aria-label="Vigía" className="flex h-shell items-center sm:mr-2">
          <Brand className="max-sm:sr-only" />
        </Link>
        <Navigation />
        <div className="ml-auto flex min-w-0 items-center gap-1.5 sm:gap-3">
          <ConnectionState say={say}>{burst}</ConnectionState>
          <Bell userId={user.id} members={members} />
          <AccountMenu user={user} />
        </div>
      </header>
      {/* The foot leaves room for a toast: the last row is never under it. */}
      <main id="content" tabIndex={-1} className="mx-auto max-w-[1440px] px-3 pb-[88px] outline-none sm:px-6">
        {children}
      </main>
      <ArrivalToasts members={members} onBurst={setBurst} />
      <UnreadBadge />
      <HeadingFocus />
    </>
  )
}

const nobody: [] = []
