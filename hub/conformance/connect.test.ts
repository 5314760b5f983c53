import { describe, expect, test } from 'vitest'
import { exchange, request } from './support/api-client'
import { connect, RawClient } from './support/raw-client'
import { isOurs, serverUnderTest } from './support/target'

const target = serverUnderTest()

function upgradeRequest(path: string, version = 13): string {
  const head = [`GET ${path} HTTP/1.1`, 'Host: realtime', 'Connection: Upgrade', 'Upgrade: websocket']
  const key = ['Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', `Sec-WebSocket-Version: ${version}`]
  return [...head, ...key, '', ''].join('\r\n')
}

test('a known key is greeted with a socket id and an activity timeout', async () => {
  expect(await new RawClient(target).next()).toMatch(
    /^\{"event":"pusher:connection_established","data":"\{\\"socket_id\\":\\"\d+\.\d+\\",\\"activity_timeout\\":30\}"\}$/,
  )
})

test('each socket has an id of its own', async () => {
  const clients = await Promise.all(Array.from({ length: 20 }, () => connect(target)))
  expect(new Set(clients.map((client) => client.socketId)).size).toBe(20)
})

test('compression is not agreed to, though the client offers it', async () => {
  const client = await connect(target)
  expect(client.socket.extensions).toBe('')
})

test.each(['', '?protocol=5', '?protocol=7&client=js&version=8.6.0&flash=false', '?client=%ZZ'])(
  'the query "%s" makes no difference',
  async (query) => {
    const client = await connect(target, { path: `/app/${target.key}${query}` })
    expect(await client.isQuiet()).toBe(true)
  },
)

test('an unknown key gets error 4001 and the end without a close frame', async () => {
  const client = new RawClient(target, { path: '/app/nobody?protocol=7' })
  expect(await client.next()).toBe(
    '{"event":"pusher:error","data":"{\\"code\\":4001,\\"message\\":\\"Application does not exist\\"}"}',
  )
  expect(await client.end()).toEqual({ code: 1006, reason: '' })
})

test.each(['/', '/app', '/app/', '/nowhere', '/app/one/two'])(
  'an upgrade of %s is answered 404',
  async (path) => {
    expect((await exchange(target, upgradeRequest(path))).status).toBe(404)
  },
)

test('a plain GET where a socket is expected is answered 500', async () => {
  expect((await request(target, `/app/${target.key}`)).status).toBe(500)
})

test('version 8 of the WebSocket protocol is answered 426', async () => {
  expect((await exchange(target, upgradeRequest(`/app/${target.key}`, 8))).status).toBe(426)
})

describe.runIf(isOurs)('where only some origins are allowed', () => {
  const choosy = serverUnderTest({
    allowedOrigins: ['vigia.example', '*.sajama.example', 'http://127.0.0.1:3000'],
  })

  test.each(['https://evil.example', 'https://vigia.example.evil.example', 'null', undefined])(
    'the origin %s gets error 4009 and the end',
    async (origin) => {
      const client = new RawClient(choosy, { origin })
      expect(await client.next()).toBe(
        '{"event":"pusher:error","data":"{\\"code\\":4009,\\"message\\":\\"Origin not allowed\\"}"}',
      )
      expect(await client.end()).toEqual({ code: 1006, reason: '' })
    },
  )

  test.each(['https://vigia.example', 'https://desk.sajama.example:8443', 'http://127.0.0.1:3000'])(
    'the origin %s is let in',
    async (origin) => {
      const client = await connect(choosy, { origin })
      expect(await client.isQuiet()).toBe(true)
    },
  )
})
