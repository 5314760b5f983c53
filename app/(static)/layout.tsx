import '../globals.css'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ThemeScript } from '@/components/shell/theme-script'

export const metadata: Metadata = { title: { default: 'Vigía', template: '%s · Vigía' } }
export const viewport: Viewport = { colorScheme: 'light dark' }

// Whatever would make one of these pages differ between two people fails the build.
export const dynamic = 'error'

export default function StaticLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="es-BO" className={GeistSans.variable} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>{children}</body>
    </html>
  )
}
