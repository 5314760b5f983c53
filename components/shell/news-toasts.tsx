'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FeedRow } from '@/lib/realtime/feed'
import { type Burst, grownBy } from './burst'
import type { Member } from './member-name'
import { actOf, type News, plainNews } from './news'
import { NewsToast } from './news-toast'
import { type Toaster, useBurstToasts } from './use-burst-toasts'

type NewsToastsProps = { toast: Toaster; members: readonly Member[]; onBurst(sentence: string): void }

// A client who left is told by who has him now; what this build cannot read would say nothing over somebody's work.
const silent: readonly News['kind'][] = ['client_unassigned', 'other']

/** A toast for what others did, but for payments and checks, which have theirs. */
export function NewsToasts({ toast, members, onBurst }: NewsToastsProps) {
  const t = useTranslations('toast')
  // Two streams may tell the same act, one after the other.
  const [told] = useState(() => new Set<string | number>())

  function isFirst(news: News) {
    const before = told.size
    return told.add(actOf(news)).size > before
  }

  useBurstToasts<News, Burst<News>>({
    toast,
    name: 'news',
    select: (rows: readonly FeedRow[]) =>
      plainNews(rows).filter((news) => !silent.includes(news.kind) && isFirst(news)),
    grow: grownBy,
    card: (burst, close) => <NewsToast burst={burst} members={members} onClose={close} />,
    tell: ({ count }) => onBurst(t('newsSentence', { count })),
  })
  return null
}
