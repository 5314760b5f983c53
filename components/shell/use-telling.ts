'use client'

import { useTranslations } from 'next-intl'
import { type Member, memberName } from './member-name'
import type { News } from './news'
import { type Telling, tellingOf } from './telling'

/** News in the words of the desk. */
export function useTelling(members: readonly Member[]): (news: News) => Telling {
  const t = useTranslations('news')
  return (news) =>
    tellingOf(
      news,
      (key, values) => t(key, values),
      (id) => memberName(members, id),
    )
}
