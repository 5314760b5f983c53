import '../globals.css'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RunToasts } from '@/components/checks/run-toasts'
import { QueryProvider } from '@/components/providers/query-provider'
import { RealtimeProvider } from '@/components/providers/realtime-provider'
import { SoundProvider } from '@/components/providers/sound-provider'
import { AppShell } from '@/components/shell/app-shell'
import { ThemeScript } from '@/components/shell/theme-script'
import { env } from '@/lib/server/env'
import { realtimeSettings } from '@/lib/server/realtime-settings'
import { requireDeskUser } from '@/lib/server/session'

export const metadata: Metadata = { title: { default: 'Vigía', template: '%s · Vigía' } }
export const viewport: Viewport = { colorScheme: 'light dark' }

/** Pages ask the gate again: a layout is not rendered anew when somebody moves from one of them to the next. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { user } = await requireDeskUser()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={await getLocale()} className={GeistSans.variable} suppressHydrationWarning>
      <head>
        <ThemeScript {...(nonce ? { nonce } : {})} />
      </head>
      <body>
        <NextIntlClientProvider>
          <QueryProvider>
            <RealtimeProvider user={user} settings={realtimeSettings(env())}>
              <SoundProvider>
                <AppShell user={user}>{children}</AppShell>
                <RunToasts />
              </SoundProvider>
            </RealtimeProvider>
          </QueryProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
