import { formatMoment, todayInLaPaz } from '@/lib/dates'
import { fillIn } from '@/lib/plain-words'
import type { Diagnosis } from '@/lib/realtime/diagnosis'
import { ageOf } from './age'
import { FactList } from './fact-list'
import type { Words } from './words'

type LinkFactsProps = { words: Words; diagnosis: Diagnosis; now: number }

export function LinkFacts({ words, diagnosis, now }: LinkFactsProps) {
  const { facts, tab } = words
  const today = todayInLaPaz(new Date(now))
  const since = (at: number | null) => (at === null ? facts.never : formatMoment(at, today))
  const ago = (at: number | null) => (at === null ? facts.never : fillIn(facts.ago, { age: ageOf(now - at) }))
  return (
    <FactList
      id="link-facts"
      title={facts.title}
      facts={[
        [facts.tab, tab[diagnosis.tab]],
        [facts.joinedAt, since(diagnosis.joinedAt)],
        [facts.heartbeat, ago(diagnosis.heartbeatSentAt)],
        [facts.lastRead, ago(diagnosis.lastReadAt)],
        [facts.newest, ago(diagnosis.newestRowAt)],
        [facts.unread, diagnosis.unread > 99 ? '99+' : diagnosis.unread],
      ]}
    />
  )
}
