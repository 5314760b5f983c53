import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLiveScreen } from './testing/screen'
import { onTheWire } from './testing/stream-log'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const ofClient = (client_id: number) => ({ fields: { client_id } })

/** Client 7 in two streams, told of by a check and by payments; then he is given away from the first. */
async function whenGivenAway({ isLost = false } = {}) {
  const screen = await openLiveScreen()
  const { log } = screen
  const told = log.append('cobrador.4', { actorId: 2, type: 'credit_attention', ...ofClient(7) })
  const takenByOwner = log.append('cobrador.4', { actorId: 4, ...ofClient(7) })
  const takenByManager = log.append('cobrador.4', { actorId: 2, ...ofClient(7) })
  const ofAnother = log.append('cobrador.4', { actorId: 2, type: 'credit_attention', ...ofClient(8) })
  const elsewhere = log.append('cobrador.5', { actorId: 2, type: 'credit_attention', ...ofClient(7) })
  await screen.pass(26_000)
  expect(screen.shown()).toHaveLength(5)
  const gone = log.append('cobrador.4', { actorId: 2, type: 'client_unassigned', ...ofClient(7) })
  if (!isLost) screen.server.publish('cobrador.4', 'notification', onTheWire(gone))
  await screen.pass(isLost ? 30_000 : 500)
  return { screen, told, takenByOwner, takenByManager, ofAnother, elsewhere, gone }
}

it.each([false, true])('a client given away leaves the screen, his frame lost or not: %s', async (isLost) => {
  const { screen, takenByOwner, ofAnother, elsewhere, gone } = await whenGivenAway({ isLost })
  const left = [takenByOwner, ofAnother, elsewhere, gone].map(({ id }) => id)
  expect(screen.shown().sort((a, b) => a - b)).toEqual(left)
})

it('a client given back is told of anew', async () => {
  const { screen } = await whenGivenAway()
  const row = screen.log.append('cobrador.4', { actorId: 2, type: 'credit_attention', ...ofClient(7) })
  screen.server.publish('cobrador.4', 'credit.requires.attention', onTheWire(row))
  await screen.pass(500)
  expect(screen.shown()).toContain(row.id)
})
