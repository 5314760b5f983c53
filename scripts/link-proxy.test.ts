import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createLinkProxy } from './link-proxy.mjs'

let server: net.Server
let proxy: Awaited<ReturnType<typeof createLinkProxy>>

/** Answers everything with the same. */
beforeEach(async () => {
  server = net.createServer((socket) => socket.on('error', () => {}).pipe(socket))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  proxy = await createLinkProxy({ targetHost: '127.0.0.1', targetPort: portOf(server) })
})

afterEach(async () => {
  await proxy.close()
  server.close()
})

function portOf(listening: net.Server) {
  const address = listening.address()
  if (typeof address !== 'object' || address === null) throw new Error('Not a TCP server')
  return address.port
}

async function connect() {
  const socket = net.connect(proxy.port, proxy.host)
  const heard = { text: '', isEnded: false }
  socket.on('data', (chunk) => {
    heard.text += chunk
  })
  socket
    .on('error', () => {})
    .on('close', () => {
      heard.isEnded = true
    })
  await once(socket, 'connect')
  return { heard, say: (text: string) => void socket.write(text) }
}

/** Something that passes on another connection was said after it, so what has not come by then does not come. */
async function echoed(text: string) {
  const other = await connect()
  other.say(text)
  await vi.waitFor(() => expect(other.heard.text).toBe(text))
}

it('passes everything in both directions', () => echoed('hello'))

it('ends every connection when it is cut, and takes a new one only when it is mended', async () => {
  const client = await connect()
  proxy.cut()
  await vi.waitFor(() => expect(client.heard.isEnded).toBe(true))
  const refused = await connect()
  await vi.waitFor(() => expect(refused.heard.isEnded).toBe(true))

  proxy.mend()

  await echoed('again')
})

it('swallows everything in a black hole, and delivers none of it late', async () => {
  const client = await connect()
  proxy.blackHole()
  client.say('lost')
  const late = await connect()
  late.say('lost too')

  proxy.mend()

  await vi.waitFor(() => expect(client.heard.isEnded && late.heard.isEnded).toBe(true))
  expect(client.heard.text + late.heard.text).toBe('')
})

it('strands what stands, and lets what comes anew be', async () => {
  const client = await connect()
  client.say('before')
  await vi.waitFor(() => expect(client.heard.text).toBe('before'))

  proxy.strand()
  client.say('lost')

  await echoed('anew')
  expect(client.heard).toEqual({ text: 'before', isEnded: false })
})

it('delivers late and in order what a delay has caught', async () => {
  const client = await connect()
  const began = performance.now()
  proxy.delay(100)
  client.say('one ')
  await vi.waitFor(() => expect(proxy.connections()).toBe(1))
  client.say('two')
  await vi.waitFor(() => expect(client.heard.text).toBe('one two'))
  expect(performance.now() - began).toBeGreaterThanOrEqual(199)
})

it('lets no more bytes a second pass than it is throttled to', async () => {
  const client = await connect()
  const began = performance.now()
  proxy.throttle(1_000)
  client.say('x'.repeat(100))
  await vi.waitFor(() => expect(client.heard.text).toHaveLength(100))
  expect(performance.now() - began).toBeGreaterThanOrEqual(199)
})
