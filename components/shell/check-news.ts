import { creditAttention } from '@/lib/attention/events'
import { checkFinished } from '@/lib/checks/events'
import { eventOf } from '@/lib/event'
import type { FeedRow } from '@/lib/realtime/feed'
import { attentionOf } from './attention-news'

type Changed = { new: number; worse: number; cured: number }

/** What a run of the check told in the streams heard here. Streams in which nothing changed tell nothing. */
export type CheckNews = {
  /** Of the newest row that told it. */
  id: number
  runId: number
  actorId: number | null
  timestamp: string
  found: Changed
  /** How many rows it stands for, of those that the server counts as unread. */
  rows: number
}

type Told = Pick<CheckNews, 'runId' | 'found' | 'rows'>

const nothing: Changed = { new: 0, worse: 0, cured: 0 }

/** One item a run, however many streams told it; in the order of the rows. */
export function checkNews(rows: readonly FeedRow[]): CheckNews[] {
  return byRun(rows, runTold)
}

/** The same, standing for the credits that the run told too. */
export function checkNewsWithCredits(rows: readonly FeedRow[]): CheckNews[] {
  return byRun(rows, (row) => (row.type === creditAttention.name ? creditTold(row) : runTold(row)))
}

function byRun(rows: readonly FeedRow[], read: (row: FeedRow) => Told | null): CheckNews[] {
  const runs = new Map<number, CheckNews>()
  for (const row of rows) {
    const told = read(row)
    if (!told) continue
    const { id, actorId, timestamp } = row
    const known = runs.get(told.runId) ?? { id, actorId, timestamp, found: nothing, rows: 0 }
    const found = sum(known.found, told.found)
    runs.set(told.runId, { ...known, runId: told.runId, found, rows: known.rows + told.rows })
  }
  return [...runs.values()]
}

function runTold(row: FeedRow): Told | null {
  const event = eventOf(checkFinished, row)
  return event ? { runId: event.runId, found: event.counts, rows: 1 } : null
}

/** It is in the counts of its run already. One that only ends soon is never counted as unread. */
function creditTold(row: FeedRow): Told | null {
  const credit = attentionOf(row)
  return credit && { runId: credit.runId, found: nothing, rows: credit.level === 'due_soon' ? 0 : 1 }
}

function sum(one: Changed, other: Changed): Changed {
  return { new: one.new + other.new, worse: one.worse + other.worse, cured: one.cured + other.cured }
}
