'use client'

import type { ReactNode } from 'react'
import { formatLongDay, todayInLaPaz } from '@/lib/dates'
import type words from '@/lib/messages/field.json'
import { countOf, fillIn } from '@/lib/plain-words'
import { ConnectionState } from '../shell/connection-state'
import { useUnread } from '../shell/realtime-context'
import { SignOutButton } from '../shell/sign-out-button'
import { UnreadBadge } from '../shell/unread-badge'
import { useUser } from '../shell/user-context'
import { Skeleton } from '../ui/skeleton'
import { FieldFeed } from './field-feed'

type FieldHomeProps = {
  words: typeof words
  /** What needs attention among his clients. */
  attention: ReactNode
}

/** A cobrador's first page: what needs him, and what just happened. */
export function FieldHome({ words, attention }: FieldHomeProps) {
  const user = useUser()
  const unread = useUnread()
  const supervisor = user?.team?.members.find((member) => member.role === 'manager')
  return (
    <div className="mx-auto min-h-dvh max-w-[480px] text-md">
      <header className="sticky top-0 z-10 flex h-14 items-center justify-between gap-3 border-line-strong border-b bg-surface px-4">
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <ConnectionState say={(key, values) => fillIn(words.link[key], values)} className="h-7 text-sm">
          {unread > 0 ? countOf(words.unread, unread) : null}
        </ConnectionState>
      </header>
      <main>
        <div className="border-line border-b bg-surface px-4 py-3">
          {user ? (
            <>
              <p className="font-semibold text-lg">{user.name}</p>
              {/* Known only here: the page itself was written when the product was built. */}
              <p className="text-base text-ink-2">{formatLongDay(todayInLaPaz(new Date()))}</p>
            </>
          ) : (
            <p>
              <span className="sr-only">{words.loading}</span>
              <Skeleton className="h-4 w-44" />
            </p>
          )}
        </div>
        {attention}
        <FieldFeed words={words} userId={user?.id ?? null} />
        <section aria-label={words.account} className="grid gap-4 px-4 py-4">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-base text-ink-2">
            <dt>{words.team}</dt>
            <dd className="text-ink">{user ? user.team?.name : <Skeleton className="w-32" />}</dd>
            <dt>{words.supervisor}</dt>
            <dd className="text-ink">{user ? supervisor?.name : <Skeleton className="w-28" />}</dd>
          </dl>
          <a href="/diagnostics" className="inline-flex min-h-touch items-center font-medium text-accent">
            {words.diagnostics}
          </a>
          <SignOutButton words={words} size="touch" />
        </section>
      </main>
      <UnreadBadge />
    </div>
  )
}
