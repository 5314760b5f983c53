import { expect, test } from 'vitest'
import { withPusher } from './support/pusher-client'
import { join } from './support/raw-client'
import { isOurs, serverUnderTest } from './support/target'

const target = serverUnderTest()

test('trigger reaches the channels, with the data encoded once', async () => {
  const client = await join(target, 'private-cobrador.4', 'heartbeat')
  const data = { client_name: 'Ñusta', amount: '210.00' }
  expect(
    await withPusher(target, ['trigger', ['private-cobrador.4', 'heartbeat'], 'payment.received', data]),
  ).toEqual([{ result: {} }])
  for (const channel of ['private-cobrador.4', 'heartbeat']) {
    const frame = JSON.parse(await client.next())
    expect(frame).toEqual({ event: 'payment.received', channel, data: expect.any(String) })
    expect(JSON.parse(frame.data)).toEqual(data)
  }
})

test('triggerBatch reaches each channel', async () => {
  const client = await join(target, 'private-a', 'private-b')
  const batch = [
    { channel: 'private-a', name: 'first', data: { n: 1 } },
    { channel: 'private-b', name: 'second', data: { n: 2 } },
  ]
  expect(await withPusher(target, ['triggerBatch', batch])).toEqual([{ result: { batch: {} } }])
  expect(JSON.parse(await client.next())).toEqual({ event: 'first', data: '{"n":1}', channel: 'private-a' })
  expect(JSON.parse(await client.next())).toEqual({ event: 'second', data: '{"n":2}', channel: 'private-b' })
})

test('trigger leaves out the socket it names', async () => {
  const [author, reader] = [await join(target, 'private-x'), await join(target, 'private-x')]
  await withPusher(target, ['trigger', 'private-x', 'x', {}, { socket_id: author.socketId }])
  expect(await reader.next()).toContain('"event":"x"')
  expect(await author.isQuiet()).toBe(true)
})

test('its channel authorisation is accepted', async () => {
  const client = await join(target)
  const [outcome] = await withPusher(target, ['authorizeChannel', 'private-cobrador.4', client.socketId])
  const { auth } = JSON.parse((outcome as { result: string }).result)
  client.say({ event: 'pusher:subscribe', data: { channel: 'private-cobrador.4', auth } })
  expect(await client.next()).toContain('subscription_succeeded')
})

const apiError = (code: number, message: string) => ({
  exception: 'Pusher\\ApiErrorException',
  message,
  code,
})

test('a wrong secret throws an ApiErrorException with code 401', async () => {
  const outcomes = await withPusher({ ...target, secret: 'guessed' }, ['trigger', 'x', 'x', {}])
  expect(outcomes).toEqual([apiError(401, 'Authentication signature invalid.')])
})

test('an unknown application throws an ApiErrorException with code 404', async () => {
  const outcomes = await withPusher({ ...target, appId: 'nope' }, ['trigger', 'x', 'x', {}])
  expect(outcomes).toEqual([apiError(404, 'No matching application for ID [nope].')])
})

test('a body of 9,500 bytes passes and one of 9,700 throws an ApiErrorException with code 413', async () => {
  const bare = JSON.stringify({ name: 'x', data: '""', channels: ['x'] }).length
  const trigger = (bytes: number): [string, ...unknown[]] => ['trigger', 'x', 'x', 'x'.repeat(bytes - bare)]
  expect(await withPusher(target, trigger(9_500), trigger(9_700))).toEqual([
    { result: {} },
    apiError(413, 'Payload too large.'),
  ])
})

test.runIf(isOurs)('a raw post to cut is signed well enough to end the sockets', async () => {
  const client = await join(target, 'private-x')
  expect(await withPusher(target, ['post', '/cut', '{}'])).toEqual([{ result: {} }])
  expect((await client.end()).code).toBe(1006)
})
