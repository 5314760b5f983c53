import { connect as connectTcp } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { post, publish, request } from './support/api-client'
import { connect, join } from './support/raw-client'
import { createOwnHub, isOurs, serverUnderTest, startOn } from './support/target'
import { within } from './support/within'

const withoutCode = { code: 1006, reason: '' }

describe.runIf(isOurs)('ends that the hub makes', () => {
  const target = serverUnderTest()

  test('a stop ends all sockets without a close code', async () => {
    const hub = createOwnHub()
    const own = await startOn(hub, 0)
    const clients = await Promise.all([connect(own), connect(own), join(own, 'private-x')])
    const stopped = hub.stop()
    for (const client of clients) expect(await client.end()).toEqual(withoutCode)
    await within(stopped, 'the stop')
    await expect(request(own, '/up')).rejects.toThrow()
  })

  test('a stop waits for nobody who only opened a connection, or does not take his end for an end', async () => {
    const hub = createOwnHub()
    const own = await startOn(hub, 0)
    const idle = connectTcp(own.port, own.host)
    await within(new Promise((resolve) => idle.once('connect', resolve)), 'the connection')
    const lingering = connectTcp({ port: own.port, host: own.host, allowHalfOpen: true })
    lingering.write('GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await within(new Promise((resolve) => lingering.once('data', resolve)), 'the refusal')
    await within(hub.stop(), 'the stop', 500)
    lingering.destroy()
  })

  test('a cut ends all sockets without a close code, and the server goes on', async () => {
    const clients = [await connect(target), await join(target, 'private-x')]
    expect(await post(target, 'cut', '')).toEqual({ status: 200, body: '{}' })
    for (const client of clients) expect(await client.end()).toEqual(withoutCode)
    expect(await (await connect(target)).isQuiet()).toBe(true)
  })

  test('a cut that is not signed ends nothing', async () => {
    const client = await connect(target)
    expect((await post(target, 'cut', '', { secret: 'guessed' })).status).toBe(401)
    expect(await client.isQuiet()).toBe(true)
  })

  test.each([
    ['refused upgrade', () => '/nowhere'],
    ['frame that breaks the protocol', () => `/app/${target.key}`],
  ])('who talks on after the end of a %s is cut off after a second', async (_what, path) => {
    const stubborn = connectTcp({ port: target.port, host: target.host, allowHalfOpen: true })
    const cutOff = new Promise((resolve) => stubborn.once('error', resolve))
    const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='
    stubborn.write(
      `GET ${path()} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n\r\n`,
    )
    const unmaskedFrame = Buffer.from([0x81, 0x01, 0x78])
    const talk = setInterval(() => stubborn.write(unmaskedFrame), 20)
    onTestFinished(() => clearInterval(talk))
    await within(cutOff, 'the reset')
  })

  test('who does not read is dropped, and who reads hears it all', async () => {
    const [slow, quick] = [await join(target, 'private-x'), await join(target, 'private-x')]
    slow.socket.pause()
    const data = 'x'.repeat(8_000)
    const channels = Array.from({ length: 50 }, () => 'private-x')
    // 16 MB: the system's own buffers take some megabytes before the server's begin to fill.
    for (let sent = 0; sent < 40; sent += 1) {
      await publish(target, { name: 'x', data, channels })
      for (const _channel of channels) await quick.next()
    }
    slow.socket.resume()
    expect(await slow.end()).toEqual(withoutCode)
    expect(await quick.isQuiet()).toBe(true)
  })
})
