import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Snapshots } from './snapshots'
import { openLiveScreen, openScreen } from './testing/screen'
import { createStreamLog } from './testing/stream-log'
import { timings } from './timings'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const minutes = 60_000

function createShelf() {
  const kept = new Map<number, unknown>()
  let seenAt: number | null = null
  const snapshots: Snapshots = {
    load: async (userId) => kept.get(userId),
    save: async (userId, snapshot) => void kept.set(userId, structuredClone(snapshot)),
    seen: () => seenAt,
    noteSeen(_, at) {
      seenAt = at
    },
  }
  return { kept, snapshots }
}

/** A page that showed three rows and was left; then it is opened again after a while. */
async function leftAndOpened({ afterMs = 12 * minutes, missed = 0 } = {}) {
  const shelf = createShelf()
  const log = createStreamLog(['cobrador.4', 'cobrador.5'])
  const before = await openLiveScreen({ ...shelf, log }, 3)
  before.page.leave()
  before.realtime.stop()
  await vi.advanceTimersByTimeAsync(afterMs)
  for (let row = 0; row < missed; row++) log.append('cobrador.4')
  const screen = openScreen({ ...shelf, log })
  return { shelf, log, screen }
}

it('paints what stood there last, with its age, before the network has answered', async () => {
  const { screen } = await leftAndOpened()
  screen.backend.fault = 'hanging'
  screen.realtime.start()
  await screen.pass(100)
  expect(screen.shown()).toEqual([3, 2, 1])
  expect(screen.realtime.ready()).toBe(false)
  expect(screen.realtime.savedAt()).toBe(Date.now() - 12 * minutes - 100)
})

it('pulls what came since, says so with a mark, and tells none of it', async () => {
  const { screen } = await leftAndOpened({ missed: 2 })
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.shown()).toEqual([5, 4, 3, 2, 1])
  expect(screen.arrivals).toEqual([])
  expect(screen.realtime.savedAt()).toBeNull()
  expect(screen.realtime.feed.marks()).toMatchObject([{ kind: 'absence', rows: 2, wasClosed: true }])
  expect(screen.realtime.status.get().state).toBe('live')
  screen.pay('cobrador.4')
  expect(screen.arrivals.flat().map(({ id }) => id)).toEqual([6])
})

it('calls nothing missed that came just before a reload, though the snapshot was not made any more', async () => {
  const shelf = createShelf()
  const log = createStreamLog(['cobrador.4', 'cobrador.5'])
  const before = await openLiveScreen({ ...shelf, log }, 3)
  await before.pass(5 * minutes)
  before.pay('cobrador.4')
  vi.spyOn(shelf.snapshots, 'save').mockImplementation(() => new Promise(() => {}))
  before.page.leave()
  before.realtime.stop()
  const screen = openScreen({ ...shelf, log })
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.shown()).toEqual([4, 3, 2, 1])
  expect(screen.realtime.feed.marks()).toEqual([])
  expect([...screen.realtime.feed.rows()].some((row) => row.recovered)).toBe(false)
  expect(screen.realtime.diagnose().tally.healed).toBe(0)
})

it('calls nothing missed that another page of the browser showed meanwhile', async () => {
  const { screen, shelf } = await leftAndOpened({ missed: 1 })
  shelf.snapshots.noteSeen(2, Date.now() - 2_000)
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.shown()).toEqual([4, 3, 2, 1])
  expect(screen.realtime.feed.marks()).toEqual([])
})

it('begins with the newest rows when it has missed too many to replay', async () => {
  const { screen } = await leftAndOpened({ missed: 260 })
  screen.realtime.start()
  await screen.pass(11_000)
  expect(screen.shown()).toHaveLength(200)
  expect(screen.shown()[0]).toBe(263)
  expect(screen.realtime.feed.marks()).toEqual([])
})

it('forgets a stream that is heard no more, and joins those that are', async () => {
  const { screen, log } = await leftAndOpened()
  log.close('cobrador.4')
  log.open('cobrador.6')
  screen.realtime.start()
  await screen.pass(2_000)
  expect(screen.shown()).toEqual([])
  expect(screen.server.joined()).toEqual(['cobrador.5', 'cobrador.6'])
})

it('shows nothing that is older than three days', async () => {
  const { screen } = await leftAndOpened({ afterMs: timings.snapshotLifeMs + minutes })
  screen.backend.fault = 'hanging'
  screen.realtime.start()
  await screen.pass(1_000)
  expect(screen.shown()).toEqual([])
})

it('shows nothing of another build, or of nobody', async () => {
  const { screen, shelf } = await leftAndOpened()
  shelf.kept.set(2, { format: 2, savedAt: Date.now(), streams: 'all' })
  screen.backend.fault = 'hanging'
  screen.realtime.start()
  await screen.pass(1_000)
  expect(screen.shown()).toEqual([])
})

it('is not kept before the server has answered: an empty page would take the place of a full one', async () => {
  const { screen, shelf } = await leftAndOpened()
  const before = shelf.kept.get(2)
  screen.backend.fault = 'hanging'
  screen.realtime.start()
  screen.page.leave()
  await screen.pass(20_000)
  expect(shelf.kept.get(2)).toEqual(before)
})

it('is kept while the page stays open too, at most every ten seconds', async () => {
  const shelf = createShelf()
  const save = vi.spyOn(shelf.snapshots, 'save')
  const screen = await openLiveScreen(shelf)
  save.mockClear()
  for (let second = 0; second < 30; second++) {
    screen.pay('cobrador.4')
    await screen.pass(1_000)
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(2)
  expect(save.mock.calls.length).toBeLessThanOrEqual(4)
})

it('is live at once on a reload: the last beat is young, whichever page heard it', async () => {
  const { screen } = await leftAndOpened({ afterMs: 2_000 })
  screen.realtime.start()
  await screen.pass(1_000, { isServerAlive: false })
  expect(screen.realtime.status.get().state).toBe('live')
  expect(screen.realtime.status.get().heartbeatAge).toBeGreaterThanOrEqual(3_000)
})

it('does not take an old beat for a sign of life', async () => {
  const { screen } = await leftAndOpened({ afterMs: 40_000 })
  screen.realtime.start()
  await screen.pass(1_000, { isServerAlive: false })
  expect(screen.realtime.status.get().state).toBe('catching-up')
})
