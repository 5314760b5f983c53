import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createRecord } from './record'
import { openLiveScreen } from './testing/screen'
import { onTheWire } from './testing/stream-log'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

it('counts what came by frame, what by pull, what came twice and what was healed', async () => {
  const screen = await openLiveScreen()
  const first = screen.pay('cobrador.4')
  screen.server.publish('cobrador.4', 'payment.received', onTheWire(first))
  screen.pay('cobrador.4', { isLost: true })
  screen.pay('cobrador.4')
  await screen.pass(1_000)
  expect(screen.realtime.diagnose()).toMatchObject({
    tally: { byFrame: 1, byPull: 2, dropped: 2, healed: 1 },
    streams: [
      { name: 'cobrador.4', cursor: 3, head: 3, held: 0 },
      { name: 'cobrador.5', cursor: 0, head: 0, held: 0 },
    ],
    tab: 'alone',
  })
})

it('says since when the link was what it was', async () => {
  const screen = await openLiveScreen()
  screen.server.mode = 'refusing'
  screen.server.drop()
  await screen.pass(3_000)
  const states = screen.realtime.diagnose().history.map(({ state }) => state)
  expect(states.slice(-2)).toEqual(['live', 'polling'])
})

it('names nobody and tells no amount', async () => {
  const screen = await openLiveScreen()
  const row = screen.log.append('cobrador.4', {
    fields: { client_name: 'Lourdes Quisbert', amount: '140.00' },
  })
  screen.server.publish('cobrador.4', 'payment.received', onTheWire(row))
  await screen.pass(500)
  const text = JSON.stringify(screen.realtime.diagnose())
  expect(text).not.toContain('Lourdes')
  expect(text).not.toContain('140.00')
})

it('goes on from an earlier page, and forgets the oldest changes', () => {
  const record = createRecord()
  for (let at = 0; at < 300; at++) record.noteState(at % 2 ? 'live' : 'polling', at)
  record.restore({
    tally: { byFrame: 1, byPull: 2, dropped: 3, healed: 4 },
    history: [{ at: -1, state: 'offline' }],
  })
  expect(record.get().tally).toEqual({ byFrame: 1, byPull: 2, dropped: 3, healed: 4 })
  expect(record.get().history).toHaveLength(100)
  expect(record.get().history.at(-1)).toEqual({ at: 299, state: 'live' })
})
