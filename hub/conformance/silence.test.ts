import { describe, expect, test } from 'vitest'
import { connect, join, type RawClient } from './support/raw-client'
import { isOurs, serverUnderTest } from './support/target'

const ping = '{"event":"pusher:ping"}'

describe.runIf(isOurs)('silence, with a tick of 40 ms in place of a minute', () => {
  const target = serverUnderTest({ tickMs: 40 })

  test('who says nothing is pinged, then dropped with error 4201 and no close frame', async () => {
    const client = await join(target, 'private-x')
    expect(await client.next()).toBe(ping)
    expect(await client.next()).toBe(
      '{"event":"pusher:error","data":"{\\"code\\":4201,\\"message\\":\\"Pong reply not received in time\\"}"}',
    )
    expect(await client.end()).toEqual({ code: 1006, reason: '' })
  })

  test('who has joined no channel is pinged and dropped too', async () => {
    const client = await connect(target)
    expect(await client.next()).toBe(ping)
    expect(await client.next()).toContain('4201')
    expect((await client.end()).code).toBe(1006)
  })

  test.each([
    ['a pong', ({ socket }: RawClient) => socket.send('{"event":"pusher:pong","data":{}}')],
    ['an ignored event', ({ socket }: RawClient) => socket.send('{"event":"typing","channel":"x"}')],
    ['nonsense', ({ socket }: RawClient) => socket.send('{"event":"pusher:pong","data":7}')],
    ['a ping frame', ({ socket }: RawClient) => socket.ping()],
    ['a pong frame', ({ socket }: RawClient) => socket.pong()],
  ])('%s counts as an answer', async (_what, answer) => {
    const client = await connect(target)
    for (let pings = 0; pings < 4; pings += 1) {
      let frame = await client.next()
      while (frame.includes('4200')) frame = await client.next()
      expect(frame).toBe(ping)
      answer(client)
    }
    expect(client.socket.readyState).toBe(client.socket.OPEN)
  })

  test('who keeps talking is not pinged', async () => {
    const client = await connect(target)
    const until = performance.now() + 200
    while (performance.now() < until) expect(await client.isQuiet()).toBe(true)
  })
})
