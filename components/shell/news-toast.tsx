'use client'

import { Bell } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '../ui/button'
import type { Burst } from './burst'
import type { Member } from './member-name'
import { Money } from './money'
import type { News } from './news'
import { NewsIcon } from './news-icon'
import { ToastFrame, toastIcon } from './toast-frame'
import { useTelling } from './use-telling'

type NewsToastProps = { burst: Burst<News>; members: readonly Member[]; onClose(): void }

export function NewsToast({ burst, members, onClose }: NewsToastProps) {
  return burst.count === 1 ? (
    <OneToast news={burst.first} members={members} onClose={onClose} />
  ) : (
    <ManyToast count={burst.count} onClose={onClose} />
  )
}

type OneToastProps = { news: News; members: readonly Member[]; onClose(): void }

function OneToast({ news, members, onClose }: OneToastProps) {
  const t = useTranslations('toast')
  const { title, aside, body, amount, href } = useTelling(members)(news)
  return (
    <ToastFrame
      icon={<NewsIcon kind={news.kind} className={toastIcon} />}
      detail={body ?? aside}
      onClose={onClose}
      action={
        href ? (
          <Link href={href} onClick={onClose} className={buttonStyle({ size: 'small' })}>
            {t('open')}
          </Link>
        ) : null
      }
    >
      {title}
      {amount ? (
        <>
          {' · '}
          <Money amount={amount} />
        </>
      ) : null}
    </ToastFrame>
  )
}

function ManyToast({ count, onClose }: { count: number; onClose(): void }) {
  const t = useTranslations('toast')
  return (
    <ToastFrame
      icon={<Bell aria-hidden="true" className="size-4 shrink-0" strokeWidth={1.75} />}
      onClose={onClose}
      action={
        <button
          type="button"
          popoverTarget="bell-list"
          popoverTargetAction="show"
          className={buttonStyle({ size: 'small' })}
        >
          {t('openBell')}
        </button>
      }
    >
      {t('news', { count })}
    </ToastFrame>
  )
}
