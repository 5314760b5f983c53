import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { openConnection } from './connection'
import { newestOf, openBareServer, say } from './testing/bare-server'
import { timings } from './timings'

function openLink(port: number) {
  const told = { link: [] as string[], events: [] as unknown[], frames: 0, joined: 0 }
  const settings = { key: 'key', host: '127.0.0.1', port, scheme: 'ws' as const }
  const connection = openConnection(
    settings,
    {
      onLink: (event) => {
        told.link.push(event)
        // As the supervisor does, which then waits for a moment of its own.
        if (event !== 'connected') connection.disconnect()
      },
      onFrame: () => void told.frames++,
      onEvent: (...event) => void told.events.push(event),
      onJoined: () => void told.joined++,
      authorize: async (socketId, channel) => ({ auth: `${socketId}:${channel}` }),
    },
    timings,
  )
  onTestFinished(() => connection.disconnect())
  return { connection, told }
}

async function connected(join: string[] = []) {
  const server = await openBareServer()
  const { connection, told } = openLink(server.port)
  for (const stream of join) connection.join(stream)
  connection.connect()
  await vi.waitFor(() => expect(told.link).toEqual(['connected']))
  // The channel of heartbeats too, which is joined by every connection.
  await vi.waitFor(() => expect(told.frames).toBe(join.length + 1))
  return { server, connection, told, socket: newestOf(server) }
}

/** Longer than any timer of pusher-js, and until what it began would have arrived: another client has since. */
async function passAMinute() {
  await vi.advanceTimersByTimeAsync(60_000)
  await connected()
}

// The sockets are real, the clock is the test's.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

describe('a connection', () => {
  it('opens no socket before it is told to', async () => {
    const server = await openBareServer()
    const { connection } = openLink(server.port)
    connection.join('cobrador.4')
    await passAMinute()
    expect(server.sockets).toHaveLength(0)
  })

  it('joins what it was told to join before and after it connects, and says when each is confirmed', async () => {
    const { server, connection, told } = await connected(['cobrador.4'])
    connection.join('cobrador.5')
    await vi.waitFor(() => expect(told.joined).toBe(2))
    expect(connection.isJoined('cobrador.5')).toBe(true)
    const joins = server.heard.filter(({ event }) => event === 'pusher:subscribe')
    expect(joins.map(({ data }) => data.channel)).toEqual([
      'heartbeat',
      'private-cobrador.4',
      'private-cobrador.5',
    ])
  })

  it('hands over each event of a channel under the name that Laravel gave it', async () => {
    const { told, socket } = await connected(['cobrador.4'])
    const before = told.frames
    say(socket, 'payment.received', { id: 7 }, 'private-cobrador.4')
    say(socket, 'heartbeat', { sent_at: 'now' }, 'heartbeat')
    await vi.waitFor(() => expect(told.frames).toBe(before + 2))
    expect(told.events).toEqual([
      ['cobrador.4', 'payment.received', { id: 7 }],
      ['heartbeat', 'heartbeat', { sent_at: 'now' }],
    ])
  })

  it('hears nothing of a channel that it has left', async () => {
    const { server, connection, told, socket } = await connected(['cobrador.4'])
    connection.leave('cobrador.4')
    await vi.waitFor(() => expect(server.heard.at(-1)?.event).toBe('pusher:unsubscribe'))
    const before = told.frames
    say(socket, 'payment.received', { id: 7 }, 'private-cobrador.4')
    await vi.waitFor(() => expect(told.frames).toBe(before + 1))
    expect(told.events).toEqual([])
  })

  it('joins again after a loss, and still hands over each event once', async () => {
    const { server, connection, told, socket } = await connected(['cobrador.4'])
    socket.terminate()
    await vi.waitFor(() => expect(told.link).toEqual(['connected', 'lost']))
    expect(connection.isJoined('cobrador.4')).toBe(false)
    connection.connect()
    await vi.waitFor(() => expect(told.joined).toBe(2))
    say(newestOf(server), 'payment.received', { id: 7 }, 'private-cobrador.4')
    await vi.waitFor(() => expect(told.events).toHaveLength(1))
  })
})

describe('a loss', () => {
  it.each([1001, 1011, 4201])(
    'by a close with %i is told, and nobody but us begins the next attempt',
    async (code) => {
      const { server, told, socket } = await connected()
      socket.close(code)
      await vi.waitFor(() => expect(told.link).toEqual(['connected', 'lost']))
      await passAMinute()
      expect(server.sockets).toHaveLength(1)
      expect(told.link).toEqual(['connected', 'lost'])
    },
  )

  it('by a cut is told, and the link that replaces it within the second is left alone', async () => {
    const { server, connection, told, socket } = await connected()
    socket.terminate()
    await vi.waitFor(() => expect(told.link).toEqual(['connected', 'lost']))
    connection.connect()
    await vi.waitFor(() => expect(told.link).toEqual(['connected', 'lost', 'connected']))
    // pusher-js would have come back by itself after 1 s, by ending what it finds.
    await vi.advanceTimersByTimeAsync(2_000)
    await connected()
    expect(told.link).toEqual(['connected', 'lost', 'connected'])
    expect(server.sockets).toHaveLength(2)
  })

  it('by silence is told after a ping without a pong, 11 s at most', async () => {
    const { server, told } = await connected()
    server.how.pongs = false
    await vi.advanceTimersByTimeAsync(timings.activityTimeoutMs + timings.pongTimeoutMs + 10)
    await vi.waitFor(() => expect(told.link).toEqual(['connected', 'lost']))
    await passAMinute()
    expect(server.sockets).toHaveLength(1)
  })

  it.each([4001, 4004, 4009])(
    'by a refusal with %i is fatal: pusher-js would never try again',
    async (code) => {
      const server = await openBareServer()
      server.how.refusesWith = code
      const { connection, told } = openLink(server.port)
      connection.connect()
      await vi.waitFor(() => expect(told.link).toEqual(['fatal']))
      server.how.refusesWith = 0
      connection.connect()
      await vi.waitFor(() => expect(told.link).toEqual(['fatal', 'connected']))
    },
  )

  it('that we caused ourselves is not told', async () => {
    const { connection, told } = await connected()
    connection.disconnect()
    await passAMinute()
    expect(told.link).toEqual(['connected'])
  })
})
