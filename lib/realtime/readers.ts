import type { Cursor, Heads, Pulled, Row } from '../streams/schema'
import { createFeed, type FeedRow } from './feed'
import { hearPulled, hearRow, isBehind, newReader, type Reader, type Step } from './reader'

type Options = {
  onFeedChange(): void
  /** Rows of others that came after the first load, each once. */
  onArrivals(rows: readonly Row[]): void
  onApplied(rows: readonly Row[]): void
  userId: number
}

/** All streams of one screen: a reader for each, and the feed that they fill. */
export function createReaders({ onFeedChange, onArrivals, onApplied, userId }: Options) {
  const readers = new Map<string, Reader>()
  const feed = createFeed(onFeedChange)

  function take(stream: string, step: Step, source: { isFirst: boolean; isRecovered: boolean }) {
    readers.set(stream, step.reader)
    if (step.reset) feed.replace(stream, step.applied)
    else feed.add(source.isRecovered ? step.applied.map(recovered) : step.applied)
    if (step.applied.length === 0) return
    onApplied(step.applied)
    const news = source.isFirst || step.reset ? [] : step.applied.filter((row) => row.actorId !== userId)
    if (news.length > 0) onArrivals(news)
  }

  return {
    feed,
    /** Leaves what is no longer heard and begins what is new. Answers which is which. */
    keep(heads: Heads) {
      const names = new Set(Object.keys(heads))
      const begun = [...names].filter((name) => !readers.has(name))
      const ended = [...readers.keys()].filter((name) => !names.has(name))
      for (const name of ended) readers.delete(name)
      for (const name of begun) readers.set(name, newReader)
      if (ended.length > 0) feed.keepOnly(names)
      return { begun, ended }
    },
    names: () => [...readers.keys()],
    cursors: (): Record<string, Cursor | null> =>
      Object.fromEntries([...readers].map(([name, reader]) => [name, reader.cursor])),
    isBehind: (heads: Heads) =>
      Object.entries(heads).some(([name, head]) =>
        isBehind(readers.get(name) ?? newReader, { ...head, seq: head.head }),
      ),
    isBehindOf: (stream: string, head: { seq: number; epoch: string }) => {
      const reader = readers.get(stream)
      return reader !== undefined && isBehind(reader, head) && head.seq > (reader.cursor?.seq ?? -1)
    },
    hasHoles: () => [...readers.values()].some((reader) => reader.held.size > 0 || reader.cursor === null),
    /** True when there is something between the cursor and this row. */
    hear(row: Row): boolean {
      const reader = readers.get(row.stream)
      if (!reader) return true
      const step = hearRow(reader, row)
      take(row.stream, step, { isFirst: false, isRecovered: false })
      return step.behind
    },
    /** True when this stream has more to read. */
    hearPulled(stream: string, pulled: Pulled, isRecovered: boolean): boolean {
      const reader = readers.get(stream)
      if (!reader) return false
      const isFirst = reader.cursor === null
      const step = hearPulled(reader, pulled)
      take(stream, step, { isFirst, isRecovered: isRecovered && !isFirst })
      return pulled.more
    },
  }
}

function recovered(row: Row): FeedRow {
  return { ...row, recovered: true }
}
