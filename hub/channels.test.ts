import { expect, test } from 'vitest'
import { Channels } from './channels'
import type { Connection } from './connection'

// The registry only compares connections, it never calls them.
const [ana, beto] = [{ id: 'ana' }, { id: 'beto' }] as unknown as [Connection, Connection]

test('a channel exists while somebody is in it', () => {
  const channels = new Channels()
  channels.join(ana, 'x')
  channels.join(ana, 'x')
  channels.join(beto, 'x')
  expect([...channels.members('x')]).toEqual([ana, beto])
  channels.leave(ana, 'x')
  channels.leave(beto, 'x')
  expect(channels.names()).toEqual([])
})

test('who goes has left every channel, and nobody else has', () => {
  const channels = new Channels()
  for (const name of ['x', 'y']) channels.join(ana, name)
  channels.join(beto, 'y')
  channels.leaveAll(ana)
  expect(channels.names()).toEqual(['y'])
  expect([...channels.members('y')]).toEqual([beto])
})

test('to leave what was never joined changes nothing', () => {
  const channels = new Channels()
  channels.join(ana, 'x')
  channels.leave(beto, 'x')
  channels.leaveAll(beto)
  expect([...channels.members('x')]).toEqual([ana])
})
