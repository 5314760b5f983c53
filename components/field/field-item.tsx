'use client'

import { ArrowUpRight, Banknote, CheckCheck, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { stepOf } from '@/lib/levels'
import type words from '@/lib/messages/field.json'
import { countOf, fillIn } from '@/lib/plain-words'
import { findingsOf } from '../shell/findings'
import { Money } from '../shell/money'
import type { News } from '../shell/news'
import { NewsIcon } from '../shell/news-icon'
import { tellingOf } from '../shell/telling'
import { TimeOfDay } from '../shell/time-of-day'
import { LevelChip } from '../ui/level-chip'
import type { FieldNews } from './field-news'

type FieldItemProps = { item: FieldNews; words: typeof words; isOwn: boolean }

export function FieldItem({ item, words, isOwn }: FieldItemProps) {
  const { feed, attention } = words
  switch (item.kind) {
    case 'payment':
      return (
        <Item
          item={item}
          icon={<Banknote aria-hidden="true" className="size-5" strokeWidth={1.75} />}
          title={item.clientName}
          figure={<Money amount={item.amount} className="font-medium" />}
        >
          {isOwn ? feed.own : feed.payment} · {feed.method[item.method]}
          {item.isReversed ? <span className="text-bad"> · {feed.reversed}</span> : null}
        </Item>
      )
    case 'attention': {
      const Icon = item.change === 'worse' ? ArrowUpRight : Plus
      const previous = item.previousLevel
      return (
        <Item
          item={item}
          icon={<Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />}
          title={item.clientName}
          figure={
            item.level === 'due_soon' ? null : <Money amount={item.overdueAmount} className="font-medium" />
          }
        >
          <span className="flex items-center gap-2">
            <LevelChip step={stepOf(item.level)}>{words.levels[item.level]}</LevelChip>
            <span className="truncate">
              {attention[item.change]}
              {previous ? ` · ${fillIn(attention.before, { level: words.levels[previous] })}` : null}
            </span>
          </span>
        </Item>
      )
    }
    case 'check':
      return (
        <Item
          item={item}
          icon={<CheckCheck aria-hidden="true" className="size-5" strokeWidth={1.75} />}
          title={feed.check}
        >
          {findingsOf(item.found)
            .map(({ kind, count }) => countOf(feed.found[kind], count))
            .join(', ')}
        </Item>
      )
    case 'plain':
      return <PlainItem item={item} news={item.news} words={words.news} />
  }
}

type PlainItemProps = { item: FieldNews; news: News; words: FieldItemProps['words']['news'] }

function PlainItem({ item, news, words }: PlainItemProps) {
  const { title, aside, body, amount } = tellingOf(
    news,
    (key, values) => fillIn(words[key], values ?? {}),
    () => undefined,
  )
  return (
    <Item
      item={item}
      icon={<NewsIcon kind={news.kind} className="size-5" />}
      title={title}
      figure={amount ? <Money amount={amount} className="font-medium" /> : null}
      body={body}
    >
      {aside}
    </Item>
  )
}

type ItemProps = {
  item: FieldNews
  icon: ReactNode
  title: string
  figure?: ReactNode
  /** What somebody wrote: read whole, under a title that is whole too. */
  body?: string | undefined
  children: ReactNode
}

function Item({ item, icon, title, figure, body, children }: ItemProps) {
  return (
    <li className="flex min-h-16 items-start gap-3 border-line border-b px-4 py-2.5 last:border-b-0">
      <span className="mt-0.5 shrink-0 text-ink-2">{icon}</span>
      <div className="min-w-0 flex-1">
        <p className={cn('font-medium', body ? 'break-words' : 'truncate')}>{title}</p>
        {body ? <p className="whitespace-pre-line break-words text-base">{body}</p> : null}
        <div className="line-clamp-2 text-base text-ink-2">{children}</div>
      </div>
      <p className="grid shrink-0 justify-items-end">
        {figure ?? <span />}
        <TimeOfDay instant={item.timestamp} locale="es-BO" className="text-base text-ink-3" />
      </p>
    </li>
  )
}
