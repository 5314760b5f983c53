import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createJoining } from './joining'
import { openLiveScreen } from './testing/screen'
import { timings } from './timings'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const many = Array.from({ length: 60 }, (_, at) => `cobrador.${at + 100}`)

it('joins what is new and leaves what is over', () => {
  const joining = createJoining(timings, 2)
  expect(joining(['a', 'b'])).toEqual({ begun: ['a', 'b'], ended: [] })
  expect(joining(['b', 'c'])).toEqual({ begun: ['c'], ended: ['a'] })
  expect(joining(['b', 'c'])).toEqual({ begun: [], ended: [] })
})

it('joins of more than fifty only what all hear and what is his own', () => {
  const joining = createJoining(timings, 2)
  expect(joining(many.slice(0, 50)).begun).toHaveLength(50)
  const grown = joining([...many, 'admin.notifications', 'cobrador.2'])
  expect(grown).toEqual({ begun: ['admin.notifications', 'cobrador.2'], ended: many.slice(0, 50) })
})

it('brings the rows of a stream that is not joined by the position check', async () => {
  const screen = await openLiveScreen({ streams: [...many, 'admin.notifications'] })
  expect(screen.server.joined()).toEqual(['admin.notifications'])
  const row = screen.pay('cobrador.117')
  await screen.pass(timings.positionCheckMs + 1_000)
  expect(screen.shown()).toEqual([row.id])
  expect(screen.realtime.status.get().state).toBe('live')
})
