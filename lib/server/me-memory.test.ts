import { expect, it, vi } from 'vitest'
import type { Me } from '../session/schema'
import { createMeMemory } from './me-memory'

const me: Me = {
  user: { id: 2, name: 'Carla Ibáñez', role: 'manager', email: null, phone: null, team: null },
  expiresAt: '2999-01-01T00:00:00Z',
}

it('asks at most once a minute for each token, also for many pages at once', async () => {
  let now = 0
  const ask = vi.fn(async () => me)
  const memory = createMeMemory({ ask, now: () => now })
  await Promise.all([memory.get('a'), memory.get('a'), memory.get('b')])
  now = 59_999
  await memory.get('a')
  expect(ask).toHaveBeenCalledTimes(2)
  now = 60_000
  await memory.get('a')
  expect(ask).toHaveBeenCalledTimes(3)
})

it('does not remember a failure', async () => {
  const ask = vi.fn(async () => me).mockRejectedValueOnce(new Error('gone'))
  const memory = createMeMemory({ ask })
  await expect(memory.get('a')).rejects.toThrow('gone')
  expect(await memory.get('a')).toBe(me)
})

it('keeps a bounded number of tokens, the least used going first', async () => {
  const ask = vi.fn(async () => me)
  const memory = createMeMemory({ ask, capacity: 2 })
  for (const token of ['a', 'b', 'a', 'c', 'a']) await memory.get(token)
  expect(ask.mock.calls.flat()).toEqual(['a', 'b', 'c'])
  await memory.get('b')
  expect(ask).toHaveBeenCalledTimes(4)
})
