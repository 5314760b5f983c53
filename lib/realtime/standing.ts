import type { Cursor, Heads } from '../streams/schema'
import { highestHeld, isElsewhere, newReader, type Reader } from './reader'

/** Where the readers of some streams stood when the server was asked. */
export type Asked = { cursors: Record<string, Cursor | null>; heardUpTo: ReadonlyMap<string, number> }

/** `cursor`: the last number applied here. `head`: the newest one the server has told of. `held`: came before their turn. */
export type StreamPosition = { name: string; cursor: number | null; head: number | null; held: number }

/** What can be asked of the readers of all streams; none of it changes them. */
export function standingOf(readers: ReadonlyMap<string, Reader>) {
  return {
    names: () => [...readers.keys()],
    positions(names: Iterable<string> = readers.keys()): Asked {
      const cursors: Record<string, Cursor | null> = {}
      const heardUpTo = new Map<string, number>()
      for (const name of names) {
        const reader = readers.get(name)
        if (!reader) continue
        cursors[name] = reader.cursor
        heardUpTo.set(name, highestHeld(reader))
      }
      return { cursors, heardUpTo }
    },
    /** Whether a frame of another number was missed: `stream.advanced`, which carries no row. */
    isBehind(stream: string, position: { seq: number; epoch: string }): boolean {
      const cursor = readers.get(stream)?.cursor
      return !cursor || cursor.epoch !== position.epoch || cursor.seq < position.seq
    },
    isElsewhere: (heads: Heads, before: Asked['cursors']) =>
      Object.entries(heads).some(([name, { head, id, epoch }]) =>
        isElsewhere(readers.get(name) ?? newReader, before[name] ?? null, { seq: head, id, epoch }),
      ),
    hasHoles: () => [...readers.values()].some(({ cursor, held }) => cursor === null || held.size > 0),
    /** `heads` as the server named them last; frames may have come since. */
    standing: (heads: Heads): StreamPosition[] =>
      [...readers].map(([name, { cursor, held }]) => ({
        name,
        cursor: cursor?.seq ?? null,
        head: heads[name] ? Math.max(heads[name].head, cursor?.seq ?? 0) : null,
        held: held.size,
      })),
  }
}
