import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})

const openTab = () => import('./snapshots')

it('gives a person what was kept of him, in a page opened later', async () => {
  const { browserSnapshots } = await openTab()
  await browserSnapshots.save(2, { rows: [1] })
  vi.resetModules()
  const later = await openTab()
  expect(await later.browserSnapshots.load(2)).toEqual({ rows: [1] })
})

it('wipes what was kept of anybody else as soon as another person opens a page', async () => {
  const { browserSnapshots } = await openTab()
  await browserSnapshots.save(2, { rows: [1] })
  expect(await browserSnapshots.load(3)).toBeUndefined()
  expect(await browserSnapshots.load(2)).toBeUndefined()
})

it('keeps nothing of a session that has ended, whatever the page still saves while it is left', async () => {
  const { browserSnapshots, wipeSnapshots } = await openTab()
  await browserSnapshots.save(2, { rows: [1] })
  await wipeSnapshots()
  await browserSnapshots.save(2, { rows: [1, 2] })
  vi.resetModules()
  const later = await openTab()
  expect(await later.browserSnapshots.load(2)).toBeUndefined()
})

it('knows until when a person was in contact, in whichever tab, and forgets it with his session', async () => {
  const { browserSnapshots } = await openTab()
  expect(browserSnapshots.seen(2)).toBeNull()
  browserSnapshots.noteSeen(2, 1_000)
  vi.resetModules()
  const later = await openTab()
  expect([later.browserSnapshots.seen(2), later.browserSnapshots.seen(3)]).toEqual([1_000, null])
  await later.wipeSnapshots()
  later.browserSnapshots.noteSeen(2, 2_000)
  expect(later.browserSnapshots.seen(2)).toBeNull()
})
