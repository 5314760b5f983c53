import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import { defineEvent } from '../event'
import { createEventRouter } from './event-router'

const paid = defineEvent({
  name: 'paid',
  schema: z.object({ id: z.int() }),
  apply: ({ id }) => [{ queryKey: ['payment', id], update: () => `paid ${id}` }],
  touches: () => [['payments'], ['totals']],
})
const noted = defineEvent({
  name: 'noted',
  schema: z.object({ title: z.string() }),
  apply: () => [],
  touches: () => [['notices']],
})

function createCaches() {
  const did: string[] = []
  return {
    did,
    cancel: (queryKey: readonly unknown[]) => void did.push(`cancel ${queryKey}`),
    update: ({ queryKey, update }: { queryKey: readonly unknown[]; update(current: unknown): unknown }) =>
      void did.push(`update ${queryKey} to ${update(undefined)}`),
    invalidate: (queryKey: readonly unknown[]) => void did.push(`invalidate ${queryKey}`),
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('ends the fetch in flight before it changes what the fetch would take back', () => {
  const caches = createCaches()
  createEventRouter([paid, noted], caches).onRow({ type: 'paid', fields: { id: 7 } })
  expect(caches.did).toEqual(['cancel payment,7', 'update payment,7 to paid 7'])
})

it('asks once for all that the events of a burst have made old', () => {
  const caches = createCaches()
  const router = createEventRouter([paid, noted], caches)
  for (let id = 0; id < 40; id++) router.onRow({ type: 'paid', fields: { id } })
  router.onRow({ type: 'noted', fields: { title: 'Aviso' } })
  vi.advanceTimersByTime(1_000)
  const invalidated = caches.did.filter((done) => done.startsWith('invalidate'))
  expect(invalidated).toEqual(['invalidate payments', 'invalidate totals', 'invalidate notices'])
})

it('leaves alone a type that nobody defined', () => {
  const caches = createCaches()
  createEventRouter([paid], caches).onRow({ type: 'something_new', fields: { id: 7 } })
  vi.advanceTimersByTime(1_000)
  expect(caches.did).toEqual([])
})

it('hears the rows after one that it cannot read', () => {
  const caches = createCaches()
  const router = createEventRouter([paid], caches)
  router.onRow({ type: 'paid', fields: { id: 'seven' } })
  router.onRow({ type: 'paid', fields: { id: 8 } })
  expect(caches.did).toEqual(['cancel payment,8', 'update payment,8 to paid 8'])
})

it('asks for nothing more once it is stopped', () => {
  const caches = createCaches()
  const router = createEventRouter([noted], caches)
  router.onRow({ type: 'noted', fields: { title: 'Aviso' } })
  router.stop()
  vi.advanceTimersByTime(5_000)
  expect(caches.did).toEqual([])
})
