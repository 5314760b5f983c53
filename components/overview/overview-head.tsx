import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatLongDay } from '@/lib/dates'
import { PageHead } from '../shell/page-head'

type OverviewHeadProps = {
  team: { id: number | null; name: string; members: readonly { role: string }[] } | null
  today: string
  /** What is done from here. */
  children?: ReactNode
}

export function OverviewHead({ team, today, children }: OverviewHeadProps) {
  const t = useTranslations('overview')
  const day = formatLongDay(today, useLocale())
  return (
    <PageHead title={t('title')} end={children}>
      {[...(team ? teamWords(team, t) : []), day].join(' · ')}
    </PageHead>
  )
}

type Team = NonNullable<OverviewHeadProps['team']>

/** An admin's team has no id: its name already says that it is all of them. */
function teamWords({ id, name, members }: Team, t: ReturnType<typeof useTranslations<'overview'>>) {
  const cobradores = members.filter((member) => member.role === 'cobrador').length
  return [id === null ? name : t('team', { name }), t('cobradores', { count: cobradores })]
}
