import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Cursor, Pulled, Row } from '../streams/schema'
import { hearPulled, hearRow, highestHeld, isElsewhere, newReader, type Step } from './reader'
import { createStreamLog } from './testing/stream-log'

const stream = 'cobrador.4'
// Small, so that pages, resets and holes meet within a short history.
const limit = 4

/** One screen, the log it reads, and the network between them, which loses, doubles and reorders at will. */
function createWorld() {
  const log = createStreamLog([stream])
  let inFlight: Row[] = []
  let asked: { pulled: Pulled; heardUpTo: number } | undefined
  let checked: { head: Cursor; before: Cursor | null } | undefined
  let reader = newReader
  let shown: Row[] = []
  let isWanted = true
  let timesApplied = new Map<number, number>()

  function take(step: Step) {
    reader = step.reader
    if (step.replacement) shown = [...step.replacement]
    for (const row of step.applied) {
      expect(row.seq, 'the next in turn').toBe((shown.at(-1)?.seq ?? row.seq - 1) + 1)
      timesApplied.set(row.id, (timesApplied.get(row.id) ?? 0) + 1)
      expect(timesApplied.get(row.id), 'applied once').toBe(1)
      shown.push(row)
    }
    if (step.replacement) timesApplied = new Map(shown.map((row) => [row.id, 1]))
    isWanted ||= step.isBehind
  }

  const world = {
    commit(rows: number) {
      for (let row = 0; row < rows; row++) inFlight.push(log.append(stream))
    },
    deliver(at: number, isDoubled: boolean) {
      const row = inFlight[at % inFlight.length]
      if (!row) return
      if (!isDoubled) inFlight = inFlight.filter((other) => other !== row)
      take(hearRow(reader, row))
    },
    lose(at: number) {
      inFlight.splice(at % Math.max(1, inFlight.length), 1)
    },
    ask() {
      if (asked) return
      isWanted = false
      asked = { pulled: log.pull(stream, reader.cursor, limit), heardUpTo: highestHeld(reader) }
    },
    answer() {
      if (!asked) return
      const { pulled, heardUpTo } = asked
      asked = undefined
      take(hearPulled(reader, pulled, heardUpTo))
      isWanted ||= pulled.more
    },
    check() {
      checked ??= { head: log.head(stream), before: reader.cursor }
    },
    hearCheck() {
      if (checked && isElsewhere(reader, checked.before, checked.head)) isWanted = true
      checked = undefined
    },
    restore(back: number) {
      log.restore(stream, Math.max(0, log.head(stream).seq - back))
    },
    prune(kept: number) {
      log.prune(stream, log.head(stream).seq - kept)
    },
    reload() {
      reader = newReader
      shown = []
      timesApplied = new Map()
      asked = undefined
      checked = undefined
      isWanted = true
    },
    settle() {
      while (inFlight.length > 0) world.deliver(inFlight.length - 1, false)
      world.answer()
      world.hearCheck()
      for (let round = 0; round < 60; round++) {
        world.check()
        world.hearCheck()
        if (!isWanted) break
        world.ask()
        world.answer()
      }
      expect(reader.cursor, 'at the head').toEqual(log.head(stream))
      expect(reader.held.size, 'nothing held').toBe(0)
      const from = shown[0]?.seq ?? Number.POSITIVE_INFINITY
      expect(shown.map((row) => row.id)).toEqual(
        log
          .rows(stream)
          .filter((row) => row.seq >= from)
          .map((row) => row.id),
      )
    },
  }
  return world
}

type World = ReturnType<typeof createWorld>

const index = fc.nat(30)
const act = (run: (world: World) => void) => run
const event = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => act((world) => world.commit(n))) },
  {
    weight: 8,
    arbitrary: fc.tuple(index, fc.boolean()).map(([at, twice]) => act((world) => world.deliver(at, twice))),
  },
  { weight: 3, arbitrary: index.map((at) => act((world) => world.lose(at))) },
  { weight: 3, arbitrary: fc.constant(act((world) => world.ask())) },
  { weight: 3, arbitrary: fc.constant(act((world) => world.answer())) },
  { weight: 1, arbitrary: fc.constant(act((world) => world.check())) },
  { weight: 1, arbitrary: fc.constant(act((world) => world.hearCheck())) },
  { weight: 1, arbitrary: fc.nat(6).map((kept) => act((world) => world.prune(kept))) },
  { weight: 1, arbitrary: fc.constant(act((world) => world.reload())) },
)
const restore = fc.nat(8).map((back) => act((world) => world.restore(back)))

const histories = { numRuns: 10_000 }
const patienceMs = 60_000

it(
  'applies each row once and in order, and ends at the head, whatever the network does',
  () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const world = createWorld()
        for (const happen of events) happen(world)
        world.settle()
      }),
      histories,
    )
  },
  patienceMs,
)

it(
  'ends at the head of a log that was restored from a backup under it',
  () => {
    const any = fc.oneof({ weight: 20, arbitrary: event }, { weight: 1, arbitrary: restore })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (events) => {
        const world = createWorld()
        for (const happen of events) happen(world)
        world.settle()
      }),
      histories,
    )
  },
  patienceMs,
)
