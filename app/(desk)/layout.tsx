import '../globals.css'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ThemeScript } from '@/components/shell/theme-script'
import { requireDeskUser } from '@/lib/server/session'

export const metadata: Metadata = { title: { default: 'Vigía', template: '%s · Vigía' } }
export const viewport: Viewport = { colorScheme: 'light dark' }

/** Pages ask the gate again: a layout is not rendered anew when somebody moves from one of them to the next. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireDeskUser()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={await getLocale()} className={GeistSans.variable} suppressHydrationWarning>
      <head>
        <ThemeScript {...(nonce ? { nonce } : {})} />
      </head>
      <body>
        <NextIntlClientProvider>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
