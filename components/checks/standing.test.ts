import { expect, it } from 'vitest'
import { secondsOf, standingOf } from './standing'

const at = '2026-11-24T14:31:00.000Z'
const after = (seconds: number) => Date.parse(at) + seconds * 1_000
const queued = { state: 'queued', queuedAt: at, startedAt: null } as const
const running = { state: 'running', queuedAt: '2026-11-24T14:30:00.000Z', startedAt: at } as const

it('counts the seconds of a run from its start, and of a queued one from the press', () => {
  expect(standingOf(running, after(6.9))).toEqual({ kind: 'going', seconds: 6 })
  expect(standingOf(queued, after(3))).toEqual({ kind: 'going', seconds: 3 })
})

it('counts no seconds below none when the clock here is behind', () => {
  expect(standingOf(running, after(-40))).toEqual({ kind: 'going', seconds: 0 })
})

it('finds a queue that does not start its run after half a minute', () => {
  expect(standingOf(queued, after(30)).kind).toBe('going')
  expect(standingOf(queued, after(31)).kind).toBe('stuck')
  expect(standingOf(running, after(31)).kind).toBe('going')
})

it('gives a run up after its lease, so that another can be asked for', () => {
  expect(standingOf(running, after(300)).kind).toBe('going')
  expect(standingOf(running, after(301)).kind).toBe('outlived')
  expect(standingOf(queued, after(301)).kind).toBe('outlived')
})

it('says how long a run took only when it has ended', () => {
  expect(secondsOf({ startedAt: at, endedAt: '2026-11-24T14:31:04.100Z' })).toBe(4)
  expect(secondsOf({ startedAt: at, endedAt: null })).toBeNull()
  expect(secondsOf({ startedAt: null, endedAt: at })).toBeNull()
})
