'use client'

import { useQueryClient } from '@tanstack/react-query'
import { ChevronDown, CircleUser } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ToggleEvent } from 'react'
import { preferenceKeys } from '@/lib/keys'
import type { User } from '@/lib/session/schema'
import { LanguageChoice } from './language-choice'
import { SignOutButton } from './sign-out-button'
import { SoundChoice } from './sound-choice'
import { ThemeChoice } from './theme-choice'

export function AccountMenu({ user }: { user: User }) {
  const t = useTranslations('shell')
  const client = useQueryClient()

  /** In another tab it may have been chosen otherwise since. */
  function onToggle({ newState }: ToggleEvent) {
    if (newState === 'open') void client.invalidateQueries({ queryKey: preferenceKeys.all })
  }

  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="flex h-control items-center gap-1.5 rounded-sm px-2 text-ink-2 hover:bg-sunken"
      >
        <CircleUser aria-hidden="true" className="size-5 sm:hidden" strokeWidth={1.75} />
        <span className="whitespace-nowrap font-medium text-ink max-sm:sr-only">{user.name}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 max-sm:hidden" strokeWidth={2} />
      </button>
      <section
        id="account-menu"
        popover="auto"
        onToggle={onToggle}
        aria-label={t('menu', { name: user.name })}
        className="inset-auto top-[52px] right-3 w-[264px] rounded-md border border-line-strong bg-raised text-ink shadow-pop sm:right-6"
      >
        <p className="border-line border-b px-3 py-2.5">
          <span className="block font-medium">{user.name}</span>
          <span className="block truncate text-ink-3 text-xs">{user.email ?? user.phone}</span>
        </p>
        <div className="grid gap-3 border-line border-b px-3 py-3">
          <ThemeChoice />
          <LanguageChoice />
          <SoundChoice />
        </div>
        <div className="p-1.5">
          {/* A page of its own layout: a client-side change would not leave this one. */}
          <a
            href="/diagnostics"
            className="flex h-control items-center rounded-sm px-2 font-medium hover:bg-sunken"
          >
            {t('diagnostics')}
          </a>
          <SignOutButton
            words={{ signOut: t('signOut'), signingOut: t('signingOut'), signOutFailed: t('signOutFailed') }}
            tone="quiet"
            className="w-full justify-start px-2"
          />
        </div>
      </section>
    </>
  )
}
