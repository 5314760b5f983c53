'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'

const pages = [
  { href: '/', name: 'overview' },
  { href: '/payments', name: 'payments' },
  { href: '/checks', name: 'checks' },
] as const

export function Navigation() {
  const t = useTranslations('shell')
  const here = usePathname()
  return (
    <nav
      aria-label={t('main')}
      className="-ml-2.5 order-last flex h-row-2 w-full gap-1 overflow-x-auto sm:order-none sm:h-shell sm:w-auto"
    >
      {pages.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={here === href ? 'page' : here.startsWith(`${href}/`) ? 'true' : undefined}
          className="relative flex items-center whitespace-nowrap px-2.5 text-ink-2 hover:text-ink focus-visible:-outline-offset-2 aria-[current]:font-medium aria-[current]:text-ink aria-[current]:after:absolute aria-[current]:after:inset-x-2.5 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-ink"
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  )
}
