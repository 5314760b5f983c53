import { expect, it } from 'vitest'
import { createHeartbeat } from './heartbeat'

const server = Date.parse('2026-11-24T14:30:00.000Z')
const beatAt = (ms: number) => ({ sent_at: new Date(server + ms).toISOString() })

it.each([-3_600_000, 0, 240_000])('tells the age of a beat on a device whose clock is %i ms off', (off) => {
  const heartbeat = createHeartbeat()
  for (const [sentMs, delayMs] of [
    [0, 900],
    [10_000, 40],
    [20_000, 5_000],
  ] as const) {
    heartbeat.hear(beatAt(sentMs), server + off + sentMs + delayMs)
  }
  const now = server + off + 26_000
  // 6 s since it was sent, less the 40 ms of the fastest beat.
  expect(now - (heartbeat.sentAt() ?? 0)).toBe(5_960)
})

it('is not fooled by a beat that comes late', () => {
  const heartbeat = createHeartbeat()
  heartbeat.hear(beatAt(20_000), server + 20_030)
  heartbeat.hear(beatAt(10_000), server + 20_060)
  expect(heartbeat.sentAt()).toBe(server + 20_030)
})

it('knows nothing before the first beat, after nonsense, or once the clock was set', () => {
  const heartbeat = createHeartbeat()
  heartbeat.hear({ sent_at: 'soon' }, server)
  heartbeat.hear(null, server)
  expect(heartbeat.sentAt()).toBeNull()
  heartbeat.hear(beatAt(0), server)
  heartbeat.forget()
  expect(heartbeat.sentAt()).toBeNull()
})
