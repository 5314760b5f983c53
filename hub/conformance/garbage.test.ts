import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { exchange, post, request } from './support/api-client'
import { connect, join } from './support/raw-client'
import { isOurs, serverUnderTest } from './support/target'

const target = serverUnderTest()
const runs = { numRuns: isOurs ? 150 : 30 }

afterAll(async () => {
  expect(await request(target, '/up')).toEqual({ status: 200, body: '{"health":"OK"}' })
})

/** Messages that come close to the protocol, so that more than its first check is reached. */
const nearMessage = fc.record(
  {
    event: fc.oneof(
      fc.constantFrom(
        'pusher:subscribe',
        'pusher:unsubscribe',
        'pusher:ping',
        'pusher:pong',
        'client-x',
        'x',
      ),
      fc.jsonValue(),
    ),
    channel: fc.oneof(
      fc.constantFrom('private-x', 'presence-x', 'x', '__proto__', 'constructor'),
      fc.jsonValue(),
    ),
    data: fc.oneof(
      fc.jsonValue(),
      fc.json(),
      fc.record(
        {
          channel: fc.oneof(
            fc.constantFrom('private-x', 'presence-x', '__proto__', 'toString'),
            fc.jsonValue(),
          ),
          auth: fc.oneof(fc.string(), fc.constant(':'), fc.jsonValue()),
          channel_data: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
)

test('no message, however odd, keeps a socket from being served the next one', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(nearMessage, fc.jsonValue(), fc.string()), { maxLength: 8 }),
      async (messages) => {
        const client = await connect(target)
        for (const message of messages) {
          client.socket.send(typeof message === 'string' ? message : JSON.stringify(message))
        }
        client.say({ event: 'pusher:subscribe', data: { channel: 'last-of-all' } })
        let answer = ''
        while (!answer.includes('"channel":"last-of-all"')) answer = await client.next()
        client.socket.terminate()
      },
    ),
    runs,
  )
})

test('no bytes in a frame do more than close their own socket', async () => {
  const witness = await join(target, 'private-x')
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, isBinary) => {
      const client = await connect(target)
      client.socket.send(bytes, { binary: isBinary })
      client.socket.close()
      expect([1000, 1005, 1007]).toContain((await client.end()).code)
    }),
    runs,
  )
  expect(await witness.isQuiet()).toBe(true)
})

test('no bytes after the handshake leave a socket hanging', async () => {
  const handshake = [
    `GET /app/${target.key} HTTP/1.1`,
    'Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  ].join('\r\n')
  // An unmasked frame of a client breaks the protocol whatever is in it.
  const unmasked = fc.uint8Array({ minLength: 2, maxLength: 100 }).map((bytes) => bytes.fill(0x01, 1, 2))
  await fc.assert(
    fc.asyncProperty(unmasked, async (bytes) => {
      const reply = await exchange(target, Buffer.concat([Buffer.from(handshake), bytes]))
      expect(reply.status).toBe(101)
    }),
    runs,
  )
})

test('no request, signed or not, is answered with a failure of the server', async () => {
  const payload = fc.oneof(
    fc.json(),
    fc.string(),
    fc
      .record({ name: fc.jsonValue(), data: fc.jsonValue(), channels: fc.jsonValue() })
      .map((value) => JSON.stringify(value)),
    fc.record({ batch: fc.jsonValue() }).map((value) => JSON.stringify(value)),
  )
  const action = fc.constantFrom('events', 'batch_events')
  await fc.assert(
    fc.asyncProperty(payload, action, fc.boolean(), async (body, to, isSigned) => {
      const { status } = await post(target, to, body, isSigned ? {} : { secret: 'guessed' })
      expect(isSigned ? [200, 400, 413, 422] : [401, 413]).toContain(status)
    }),
    runs,
  )
})

test('no bytes in place of a request leave a connection hanging', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), async (bytes) => {
      // Whatever came before, a line that is no header ends the parser's patience.
      const { status } = await exchange(target, Buffer.concat([bytes, Buffer.from('\r\n\u0000\r\n\r\n')]))
      expect(status).toBe(400)
    }),
    runs,
  )
})
