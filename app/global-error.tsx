'use client'

import './globals.css'
import { GeistSans } from 'geist/font/sans'
import { useLayoutEffect } from 'react'
import { PlainPage } from '@/components/shell/plain-page'
import { storedTheme } from '@/components/shell/theme'
import openPages from '@/lib/messages/open-pages.json'

const words = openPages.broken

/** The page when a root layout fails: above all, when Laravel does not answer the session gate. */
export default function GlobalError({ error }: { error: unknown }) {
  const isUnreachable = error instanceof Error && 'digest' in error && error.digest === 'backend-unreachable'
  // This page replaces the document, and with it the script that sets the theme before the first paint.
  useLayoutEffect(() => {
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches
    const chosen = storedTheme()
    document.documentElement.dataset.theme = chosen === 'system' ? (isDark ? 'dark' : 'light') : chosen
  }, [])
  return (
    <html lang="es-BO" className={GeistSans.variable}>
      <body>
        <title>{`${isUnreachable ? words.unreachableTitle : words.title} · Vigía`}</title>
        <PlainPage
          title={isUnreachable ? words.unreachableTitle : words.title}
          lead={isUnreachable ? words.unreachableLead : words.lead}
        >
          <button type="button" onClick={() => location.reload()}>
            {words.retry}
          </button>
        </PlainPage>
      </body>
    </html>
  )
}
