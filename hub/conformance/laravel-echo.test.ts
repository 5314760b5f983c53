import { describe, expect, test, vi } from 'vitest'
import { post, publish } from './support/api-client'
import { authEndpoint } from './support/auth-endpoint'
import { echoClient } from './support/echo-client'
import { channelAuth } from './support/signing'
import { createOwnHub, isOurs, serverUnderTest, startOn } from './support/target'

const target = serverUnderTest()
const patience = { timeout: 8_000, interval: 10 }

/** The channel's own account of itself. */
function listen(client: ReturnType<typeof echoClient>, channel: string) {
  const heard = { events: [] as unknown[], subscribed: 0, errors: [] as unknown[] }
  client.echo
    .private(channel)
    .subscribed(() => {
      heard.subscribed += 1
    })
    .error((error: unknown) => heard.errors.push(error))
    .listen('.payment.received', (data: unknown) => heard.events.push(data))
  return heard
}

const payment = (n: number) => ({
  name: 'payment.received',
  data: `{"n":${n}}`,
  channels: ['private-cobrador.4'],
})

test('Echo joins a private channel and hears its events', async () => {
  const heard = listen(echoClient(target), 'cobrador.4')
  await vi.waitFor(() => expect(heard.subscribed).toBe(1), patience)
  await publish(target, payment(1))
  await vi.waitFor(() => expect(heard.events).toEqual([{ n: 1 }]), patience)
})

test('Echo joins a public channel and hears its events', async () => {
  const client = echoClient(target)
  const beats: unknown[] = []
  const channel = client.echo.channel('heartbeat').listen('.heartbeat', (data: unknown) => beats.push(data))
  await vi.waitFor(() => expect(channel.subscription.subscribed).toBe(true), patience)
  await publish(target, { name: 'heartbeat', data: '{"sent_at":"now"}', channels: ['heartbeat'] })
  await vi.waitFor(() => expect(beats).toEqual([{ sent_at: 'now' }]), patience)
})

test('Echo leaves a channel and hears nothing more of it', async () => {
  const client = echoClient(target)
  const heard = listen(client, 'cobrador.4')
  const other = listen(client, 'cobrador.5')
  await vi.waitFor(() => expect([heard.subscribed, other.subscribed]).toEqual([1, 1]), patience)
  client.echo.leave('cobrador.4')
  await publish(target, payment(1))
  await publish(target, { ...payment(2), channels: ['private-cobrador.5'] })
  await vi.waitFor(() => expect(other.events).toEqual([{ n: 2 }]), patience)
  expect(heard.events).toEqual([])
})

test('Echo is content with the answers to its own pings', async () => {
  const client = echoClient(target, { activityTimeout: 30 })
  const pongs: unknown[] = []
  client.connection.bind(
    'message',
    ({ event }: { event: string }) => event === 'pusher:pong' && pongs.push(event),
  )
  await vi.waitFor(() => expect(pongs.length).toBeGreaterThan(3), patience)
  expect(client.connection.state).toBe('connected')
})

test('an unknown key disconnects Echo for good', async () => {
  const client = echoClient(target, { key: 'nobody' })
  await vi.waitFor(() => expect(client.states.at(-1)).toBe('disconnected'), patience)
  expect(client.errors).toEqual([4001])
})

test('on a wrong signature the connection tells of error 4009 and the channel of nothing', async () => {
  const client = echoClient(target, { secret: 'guessed' })
  const heard = listen(client, 'cobrador.4')
  await vi.waitFor(() => expect(client.errors).toEqual([4009]), patience)
  expect(client.connection.state).toBe('connected')
  expect(heard).toEqual({ events: [], subscribed: 0, errors: [] })
})

test('a refusal by the auth endpoint is told by the channel with its status', async () => {
  const { url, asked } = await authEndpoint(() => ({ status: 403, body: { message: '' } }))
  const heard = listen(echoClient(target, { authEndpoint: url }), 'cobrador.4')
  await vi.waitFor(() => expect(heard.errors).toMatchObject([{ type: 'AuthError', status: 403 }]), patience)
  expect(asked()).toBe(1)
})

test('a channel is joined with what the auth endpoint signs', async () => {
  const { url } = await authEndpoint(({ socketId, channel }) => ({
    status: 200,
    body: { auth: channelAuth(target, socketId, channel) },
  }))
  const heard = listen(echoClient(target, { authEndpoint: url }), 'cobrador.4')
  await vi.waitFor(() => expect(heard.subscribed).toBe(1), patience)
})

describe.runIf(isOurs)('when the server ends the socket', () => {
  test('a refused origin disconnects Echo for good', async () => {
    const hub = createOwnHub({ allowedOrigins: ['vigia.example'] })
    const client = echoClient(await startOn(hub, 0))
    await vi.waitFor(() => expect(client.states.at(-1)).toBe('disconnected'), patience)
    expect(client.errors).toEqual([4009])
    await hub.stop()
  })

  test('after a cut Echo is back in about a second and joins again', async () => {
    const heard = listen(echoClient(target), 'cobrador.4')
    await vi.waitFor(() => expect(heard.subscribed).toBe(1), patience)
    const cutAt = performance.now()
    await post(target, 'cut', '')
    await vi.waitFor(() => expect(heard.subscribed).toBe(2), patience)
    expect(performance.now() - cutAt).toBeGreaterThan(900)
    await publish(target, payment(3))
    await vi.waitFor(() => expect(heard.events).toEqual([{ n: 3 }]), patience)
  })

  test('after a restart Echo joins again, and what was sent between is lost', async () => {
    const first = createOwnHub()
    const own = await startOn(first, 0)
    const client = echoClient(own)
    const heard = listen(client, 'cobrador.4')
    await vi.waitFor(() => expect(heard.subscribed).toBe(1), patience)
    await first.stop()
    const second = createOwnHub()
    await startOn(second, own.port)
    await publish(own, payment(1))
    await vi.waitFor(() => expect(heard.subscribed).toBe(2), patience)
    await publish(own, payment(2))
    await vi.waitFor(() => expect(heard.events).toEqual([{ n: 2 }]), patience)
    expect(client.states.slice(-3)).toEqual(['connected', 'connecting', 'connected'])
    client.echo.disconnect()
    await second.stop()
  })
})
