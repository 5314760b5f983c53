'use client'

import { formatLongDay, todayInLaPaz } from '@/lib/dates'
import type words from '@/lib/messages/field.json'
import { ConnectionState } from '../shell/connection-state'
import { SignOutButton } from '../shell/sign-out-button'
import { useUser } from '../shell/user-context'
import { Skeleton } from '../ui/skeleton'

type FieldHomeProps = { words: typeof words }

/** A cobrador's first page. */
export function FieldHome({ words }: FieldHomeProps) {
  const user = useUser()
  const supervisor = user?.team?.members.find((member) => member.role === 'manager')
  return (
    <div className="mx-auto min-h-dvh max-w-[480px] text-md">
      <header className="sticky top-0 z-10 flex h-14 items-center justify-between gap-3 border-line-strong border-b bg-surface px-4">
        <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
        <ConnectionState say={(key, values) => fillIn(words.link[key], values)} className="h-7 text-sm" />
      </header>
      <main>
        <section aria-label={words.account} className="border-line-strong border-b bg-surface px-4 py-4">
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
          <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-base text-ink-2">
            <dt>{words.team}</dt>
            <dd className="text-ink">{user ? user.team?.name : <Skeleton className="w-32" />}</dd>
            <dt>{words.supervisor}</dt>
            <dd className="text-ink">{user ? supervisor?.name : <Skeleton className="w-28" />}</dd>
          </dl>
        </section>
        <div className="grid gap-2 px-4 py-4">
          <SignOutButton words={words} size="touch" />
        </div>
      </main>
    </div>
  )
}

function fillIn(template: string, values: Record<string, string | number>) {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`)
}
