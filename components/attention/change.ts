import { dayOf, daysBetween } from '@/lib/dates'
import type { Level } from '@/lib/levels'

type Told = { change: 'new' | 'worse' | 'same' | null; previousLevel: Level | null; since: string | null }

/**
 * What to say of a credit beside its level: what the last check told, and from when. `untold`: no check has seen it
 * where it stands; after midnight every credit is a day later before a check comes round.
 */
export function changeOf({ change, previousLevel, since }: Told, today: string) {
  const days = since === null ? null : Math.max(0, daysBetween(dayOf(since), today))
  if (change === null) return { kind: 'untold', days } as const
  return { kind: change, days, previous: change === 'worse' ? previousLevel : null } as const
}
