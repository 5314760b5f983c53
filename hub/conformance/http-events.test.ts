import { expect, test } from 'vitest'
import { post, publish, request } from './support/api-client'
import { join } from './support/raw-client'
import { serverUnderTest } from './support/target'

const target = serverUnderTest()

test('an event reaches who is in its channel, with the data as it was received', async () => {
  const client = await join(target, 'private-x')
  const reply = await post(target, 'events', { name: 'x', data: '{"n":1}', channels: ['private-x'] })
  expect(reply).toEqual({ status: 200, body: '{}' })
  expect(await client.next()).toBe('{"event":"x","data":"{\\"n\\":1}","channel":"private-x"}')
})

test('the channel may be given alone', async () => {
  const client = await join(target, 'private-x')
  const reply = await post(target, 'events', { name: 'x', data: '{}', channel: 'private-x' })
  expect(reply).toEqual({ status: 200, body: '{}' })
  expect(await client.next()).toBe('{"event":"x","data":"{}","channel":"private-x"}')
})

test.each(['no JSON at all', '{"cliente":"Ñusta Quispe / 日本 😀"}', '{ "spaced" : 1.50 }', '"\\u0000\\/"'])(
  'the data %j is passed on untouched',
  async (data) => {
    const client = await join(target, 'news')
    await publish(target, { name: 'payment.received', data, channels: ['news'] })
    expect(JSON.parse(await client.next())).toEqual({ event: 'payment.received', data, channel: 'news' })
  },
)

test('slashes and letters beyond ASCII travel escaped, as PHP writes them', async () => {
  const client = await join(target, 'news')
  await publish(target, { name: 'a/ñ', data: '😀', channels: ['news'] })
  expect(await client.next()).toBe('{"event":"a\\/\\u00f1","data":"\\ud83d\\ude00","channel":"news"}')
})

test('a channel that nobody is in is no error', async () => {
  const reply = await post(target, 'events', { name: 'x', data: '{}', channels: ['private-empty'] })
  expect(reply).toEqual({ status: 200, body: '{}' })
})

test('who is not in the channel hears nothing', async () => {
  const [inside, outside] = [await join(target, 'private-x'), await join(target, 'private-y')]
  await publish(target, { name: 'x', data: '{}', channels: ['private-x'] })
  await inside.next()
  expect(await outside.isQuiet()).toBe(true)
})

test('who has left the channel hears nothing, and who joined twice hears it once', async () => {
  const [gone, twice] = [await join(target, 'private-x'), await join(target, 'private-x', 'private-x')]
  gone.say({ event: 'pusher:unsubscribe', data: { channel: 'private-x' } })
  await gone.isQuiet()
  await publish(target, { name: 'x', data: '{}', channels: ['private-x'] })
  await twice.next()
  expect([await gone.isQuiet(), await twice.isQuiet()]).toEqual([true, true])
})

test('a refused subscription hears nothing', async () => {
  const client = await join(target, 'public')
  client.say({ event: 'pusher:subscribe', data: { channel: 'private-x', auth: 'guessed:guessed' } })
  await client.next()
  await publish(target, { name: 'x', data: '{}', channels: ['private-x'] })
  expect(await client.isQuiet()).toBe(true)
})

test('nothing is replayed to who joins later', async () => {
  await publish(target, { name: 'x', data: '{}', channels: ['private-late'] })
  const client = await join(target, 'private-late')
  expect(await client.isQuiet()).toBe(true)
})

test('events arrive in the order in which they were answered', async () => {
  const client = await join(target, 'private-x')
  for (let n = 0; n < 20; n += 1)
    await publish(target, { name: 'x', data: String(n), channels: ['private-x'] })
  const seen: number[] = []
  while (seen.length < 20) seen.push(Number(JSON.parse(await client.next()).data))
  expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => n))
})

test('the socket that is named is left out', async () => {
  const [author, reader] = [await join(target, 'private-x'), await join(target, 'private-x')]
  await publish(target, { name: 'x', data: '{}', channels: ['private-x'], socket_id: author.socketId })
  await reader.next()
  expect(await author.isQuiet()).toBe(true)
})

test('a socket id that nobody has leaves nobody out', async () => {
  const client = await join(target, 'private-x')
  await publish(target, { name: 'x', data: '{}', channels: ['private-x'], socket_id: '1.1' })
  expect(await client.next()).toContain('"event":"x"')
})

test('a client in two of the channels gets two frames', async () => {
  const client = await join(target, 'private-a', 'private-b')
  await publish(target, { name: 'x', data: '1', channels: ['private-a', 'private-b'] })
  expect(await client.next()).toBe('{"event":"x","data":"1","channel":"private-a"}')
  expect(await client.next()).toBe('{"event":"x","data":"1","channel":"private-b"}')
})

test('a batch reaches each channel, and leaves out the named socket of each item', async () => {
  const client = await join(target, 'private-a', 'private-b')
  const batch = [
    { name: 'first', data: '1', channel: 'private-a' },
    { name: 'unheard', data: '2', channel: 'private-a', socket_id: client.socketId },
    { name: 'second', data: '3', channel: 'private-b' },
  ]
  expect(await post(target, 'batch_events', { batch })).toEqual({ status: 200, body: '{"batch":{}}' })
  expect(JSON.parse(await client.next())).toEqual({ event: 'first', data: '1', channel: 'private-a' })
  expect(JSON.parse(await client.next())).toEqual({ event: 'second', data: '3', channel: 'private-b' })
  expect(await client.isQuiet()).toBe(true)
})

test('the health of the server is told to anybody', async () => {
  expect(await request(target, '/up')).toEqual({ status: 200, body: '{"health":"OK"}' })
})
