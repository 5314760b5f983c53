import { type EventDefinition, eventOf } from '@/lib/event'
import type { FeedRow } from '@/lib/realtime/feed'
import { plainEvents, rowEvents } from './row-events'

type Plain = typeof plainEvents
type EventIn<Definition> = Definition extends EventDefinition<infer Event> ? Event : never
type Known = { [Kind in keyof Plain]: { kind: Kind; event: EventIn<Plain[Kind]> } }[keyof Plain]

/** What a row tells in words. `other` is one that this build cannot read: it is counted, so it is shown. */
export type News = Pick<FeedRow, 'id' | 'stream' | 'actorId' | 'timestamp'> & {
  /** How many rows told it: a notice to a team stands in the stream of each member. */
  rows: number
} & (Known | { kind: 'other' })

// Rows never change, so each is parsed once; null is one that is told in another way, or not at all.
const parsed = new WeakMap<FeedRow, News | null>()

/** In the order of the rows; what several streams told of the same act is one. */
export function plainNews(rows: readonly FeedRow[]): News[] {
  const found = new Map<string | number, News>()
  for (const row of rows) {
    const news = newsOf(row)
    if (!news) continue
    const act = actOf(news)
    const known = found.get(act)
    found.set(act, known ? { ...known, rows: known.rows + 1 } : news)
  }
  return [...found.values()]
}

/** The same for all rows that tell the same act. */
export function actOf(news: News): string | number {
  if (news.kind === 'payment_reversed') return `reversal ${news.event.reversalId}`
  if (news.kind === 'notice') return `notice ${news.actorId} ${news.timestamp} ${news.event.title}`
  return news.id
}

function newsOf(row: FeedRow): News | null {
  const known = parsed.get(row)
  if (known !== undefined) return known
  const { id, stream, actorId, timestamp } = row
  const told = toldIn(row)
  const news = told && { id, stream, actorId, timestamp, rows: 1, ...told }
  parsed.set(row, news)
  return news
}

function toldIn(row: FeedRow): Known | { kind: 'other' } | null {
  const { type } = row
  if (type === 'redacted') return null
  if (!isPlain(type)) return type in rowEvents ? null : { kind: 'other' }
  const event = eventOf<unknown>(plainEvents[type], row)
  // The definition was looked up by the very name that goes with its event.
  return event === undefined ? { kind: 'other' } : ({ kind: type, event } as Known)
}

function isPlain(type: string): type is keyof Plain {
  return Object.hasOwn(plainEvents, type)
}
