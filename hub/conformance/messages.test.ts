import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { connect, join } from './support/raw-client'
import { channelAuth } from './support/signing'
import { isOurs, serverUnderTest } from './support/target'
import { within } from './support/within'

const target = serverUnderTest()

const subscribed = (channel: string) =>
  `{"event":"pusher_internal:subscription_succeeded","data":"{}","channel":"${channel}"}`
const error = (code: number, message: string) =>
  `{"event":"pusher:error","data":"{\\"code\\":${code},\\"message\\":\\"${message}\\"}"}`
const malformed = error(4200, 'Invalid message format')
const unauthorized = error(4009, 'Connection is unauthorized')

describe('subscribing', () => {
  test('a public channel needs no signature', async () => {
    const client = await connect(target)
    client.say({ event: 'pusher:subscribe', data: { channel: 'heartbeat' } })
    expect(await client.next()).toBe(subscribed('heartbeat'))
  })

  test('a private channel is joined with the signature of socket id and channel', async () => {
    const client = await connect(target)
    const auth = channelAuth(target, client.socketId, 'private-cobrador.4')
    client.say({ event: 'pusher:subscribe', data: { channel: 'private-cobrador.4', auth } })
    expect(await client.next()).toBe(subscribed('private-cobrador.4'))
  })

  test('each repeat is confirmed again', async () => {
    const client = await connect(target)
    const auth = channelAuth(target, client.socketId, 'private-x')
    for (let attempt = 0; attempt < 3; attempt += 1) {
      client.say({ event: 'pusher:subscribe', data: { channel: 'private-x', auth } })
      expect(await client.next()).toBe(subscribed('private-x'))
    }
  })

  test('data may be a string that holds JSON', async () => {
    const client = await connect(target)
    client.say({ event: 'pusher:subscribe', data: JSON.stringify({ channel: 'news' }) })
    expect(await client.next()).toBe(subscribed('news'))
  })

  test('channel data is part of what is signed', async () => {
    const client = await connect(target)
    const auth = channelAuth(target, client.socketId, 'private-x', '{"user_id":"7"}')
    client.say({
      event: 'pusher:subscribe',
      data: { channel: 'private-x', auth, channel_data: '{"user_id":"8"}' },
    })
    expect(await client.next()).toBe(unauthorized)
    client.say({
      event: 'pusher:subscribe',
      data: { channel: 'private-x', auth, channel_data: '{"user_id":"7"}' },
    })
    expect(await client.next()).toBe(subscribed('private-x'))
  })

  test('channel data that is not JSON is an invalid message', async () => {
    const client = await connect(target)
    const auth = channelAuth(target, client.socketId, 'private-x', 'Maribel')
    client.say({ event: 'pusher:subscribe', data: { channel: 'private-x', auth, channel_data: 'Maribel' } })
    expect(await client.next()).toBe(malformed)
  })

  test.runIf(isOurs)(
    'a presence channel is refused however well it is signed, since there are none',
    async () => {
      const client = await connect(target)
      const data = '{"user_id":"7"}'
      const auth = channelAuth(target, client.socketId, 'presence-x', data)
      client.say({ event: 'pusher:subscribe', data: { channel: 'presence-x', auth, channel_data: data } })
      expect(await client.next()).toBe(unauthorized)
    },
  )

  test('a wrong signature is refused with an error that names no channel, and the socket stays open', async () => {
    const client = await connect(target)
    const other = await connect(target)
    const wrong = [
      `${target.key}:${'0'.repeat(64)}`,
      channelAuth(target, client.socketId, 'private-y'),
      channelAuth(target, other.socketId, 'private-x'),
      channelAuth({ ...target, secret: 'guessed' }, client.socketId, 'private-x'),
      'no colon',
      '',
      null,
      undefined,
    ]
    for (const auth of wrong) {
      client.say({ event: 'pusher:subscribe', data: { channel: 'private-x', auth } })
      expect(await client.next()).toBe(unauthorized)
    }
    expect(await client.isQuiet()).toBe(true)
  })

  test('to unsubscribe is not answered, joined or not', async () => {
    const client = await join(target, 'private-x')
    client.say({ event: 'pusher:unsubscribe', data: { channel: 'private-x' } })
    client.say({ event: 'pusher:unsubscribe', data: { channel: 'private-x' } })
    client.say({ event: 'pusher:unsubscribe', data: { channel: 'never-joined' } })
    expect(await client.isQuiet()).toBe(true)
  })
})

describe('what does not follow the protocol', () => {
  test.each([
    ['malformed JSON', '{"event":'],
    ['no text at all', ''],
    ['a number', '42'],
    ['a word', '"pusher:ping"'],
    ['null', 'null'],
    ['a list', '[]'],
    ['no event', '{"data":{}}'],
    ['an empty event', '{"event":""}'],
    ['an event that is no text', '{"event":7,"channel":"x"}'],
    ['a subscription without a channel', '{"event":"pusher:subscribe","data":{}}'],
    ['a subscription without data', '{"event":"pusher:subscribe"}'],
    ['a subscription whose data is a word', '{"event":"pusher:subscribe","data":"x"}'],
    ['an unsubscription without a channel', '{"event":"pusher:unsubscribe","data":{}}'],
    ['an event of the protocol that does not exist', '{"event":"pusher:x","data":{}}'],
    ['another event without a channel', '{"event":"typing","data":{}}'],
  ])('%s is answered with error 4200, and the socket stays open', async (_what, text) => {
    const client = await connect(target)
    client.socket.send(text)
    expect(await client.next()).toBe(malformed)
    expect(await client.isQuiet()).toBe(true)
  })

  test('another event with a channel is ignored', async () => {
    const client = await connect(target)
    client.say({ event: 'typing', channel: 'news', data: {} })
    expect(await client.isQuiet()).toBe(true)
  })

  test('events of clients are refused', async () => {
    const client = await join(target, 'private-x')
    client.say({ event: 'client-typing', channel: 'private-x', data: {} })
    expect(await client.next()).toBe(error(4301, 'The app does not have client messaging enabled.'))
    expect(await client.isQuiet()).toBe(true)
  })
})

describe('signs of life', () => {
  test('a ping is answered without data', async () => {
    const client = await connect(target)
    client.say({ event: 'pusher:ping', data: {} })
    expect(await client.next()).toBe('{"event":"pusher:pong"}')
  })

  test('a pong is not answered', async () => {
    const client = await connect(target)
    client.say({ event: 'pusher:pong', data: {} })
    expect(await client.isQuiet()).toBe(true)
  })

  test('a ping frame is answered with a pong frame of the same payload', async () => {
    const client = await connect(target)
    const pong = once(client.socket, 'pong')
    client.socket.ping('still there?')
    expect(String((await within(pong, 'a pong'))[0])).toBe('still there?')
  })
})

describe('the bounds of a message', () => {
  const pingOf = (bytes: number) => {
    const empty = JSON.stringify({ event: 'pusher:ping', data: { pad: '' } })
    return empty.replace('""', `"${'x'.repeat(bytes - empty.length)}"`)
  }

  test('10,000 bytes pass', async () => {
    const client = await connect(target)
    client.socket.send(pingOf(10_000))
    expect(await client.next()).toBe('{"event":"pusher:pong"}')
  })

  test('10,001 bytes close the socket with 1009', async () => {
    const client = await connect(target)
    client.socket.send(pingOf(10_001))
    expect(await client.end()).toEqual({ code: 1009, reason: 'Maximum message size exceeded' })
  })

  test('10,001 bytes in several fragments close it too', async () => {
    const client = await connect(target)
    const text = pingOf(10_001)
    client.socket.send(text.slice(0, 6_000), { fin: false })
    client.socket.send(text.slice(6_000), { fin: true })
    expect((await client.end()).code).toBe(1009)
  })

  test('a text that is not UTF-8 closes the socket with 1007', async () => {
    const client = await connect(target)
    client.socket.send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), { binary: false })
    expect((await client.end()).code).toBe(1007)
  })
})

test('the close frame of a client is returned to it', async () => {
  const client = await connect(target)
  client.socket.close(1000, 'done')
  expect((await client.end()).code).toBe(1000)
})
