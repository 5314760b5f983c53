import './globals.css'
import { GeistSans } from 'geist/font/sans'
import type { Metadata } from 'next'
import { PlainPage } from '@/components/shell/plain-page'
import { ThemeScript } from '@/components/shell/theme-script'
import openPages from '@/lib/messages/open-pages.json'

const words = openPages.lost

export const metadata: Metadata = { title: `${words.title} · Vigía` }

export default function GlobalNotFound() {
  return (
    <html lang="es-BO" className={GeistSans.variable} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <PlainPage title={words.title} lead={words.lead}>
          <a href="/">{words.home}</a>
        </PlainPage>
      </body>
    </html>
  )
}
