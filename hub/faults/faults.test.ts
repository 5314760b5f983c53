import { expect, test } from 'vitest'
import { post, publish, request } from '../conformance/support/api-client'
import { connect, type Joined, join, RawClient } from '../conformance/support/raw-client'
import { channelAuth, signedUrl } from '../conformance/support/signing'
import { serverUnderTest } from '../conformance/support/target'
import { faultHooks } from './hooks'

const target = serverUnderTest({ makeHooks: faultHooks })

async function arm(fault: Record<string, unknown>): Promise<void> {
  const { status, body } = await request(target, '/faults', { method: 'POST', body: JSON.stringify(fault) })
  if (status !== 201 && status !== 204) throw new Error(`not armed: ${status} ${body}`)
}

const lift = () => request(target, '/faults', { method: 'DELETE' })

async function send(...data: number[]): Promise<void> {
  for (const n of data) await publish(target, { name: 'x', data: String(n), channels: ['private-x'] })
}

async function heard(client: Joined, count: number): Promise<number[]> {
  const numbers: number[] = []
  while (numbers.length < count) numbers.push(Number(JSON.parse(await client.next()).data))
  return numbers
}

function subscribe(client: Joined, channel: string): void {
  client.say({
    event: 'pusher:subscribe',
    data: { channel, auth: channelAuth(target, client.socketId, channel) },
  })
}

test('without a fault the server is the plain one', async () => {
  const client = await join(target, 'private-x')
  await send(1, 2)
  expect(await heard(client, 2)).toEqual([1, 2])
})

test('a frame is dropped as often as was asked', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'drop', channel: 'private-x', times: 2 })
  await send(1, 2, 3)
  expect(await heard(client, 1)).toEqual([3])
})

test('frames of another channel or event are not hit', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'drop', channel: 'private-y' })
  await arm({ kind: 'drop', event: 'y' })
  await send(1)
  expect(await heard(client, 1)).toEqual([1])
  await lift()
})

test('a frame is sent twice', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'duplicate', times: 1 })
  await send(1, 2)
  expect(await heard(client, 3)).toEqual([1, 1, 2])
})

test('a frame changes places with the next one', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'reorder', times: 1 })
  await send(1, 2, 3)
  expect(await heard(client, 3)).toEqual([2, 1, 3])
})

test('a frame that waits for a next one goes when the faults are lifted', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'reorder' })
  await send(1)
  expect(await client.isQuiet()).toBe(true)
  await lift()
  expect(await heard(client, 1)).toEqual([1])
})

test('a frame is delayed', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'delay', ms: 50, times: 1 })
  await send(1, 2)
  expect(await heard(client, 2)).toEqual([2, 1])
})

test('a subscription is refused as if it were signed wrongly', async () => {
  const client = await connect(target)
  await arm({ kind: 'refuse-auth', channel: 'private-x', times: 1 })
  subscribe(client, 'private-x')
  expect(await client.next()).toContain('Connection is unauthorized')
  subscribe(client, 'private-x')
  expect(await client.next()).toContain('subscription_succeeded')
})

test('a subscription is ignored without a word', async () => {
  const client = await connect(target)
  await arm({ kind: 'ignore-subscribe', channel: 'private-x', times: 1 })
  subscribe(client, 'private-x')
  expect(await client.isQuiet()).toBe(true)
})

test.each([4001, 4004, 4009])('code %i comes instead of the established frame', async (code) => {
  await arm({ kind: 'fatal', code, times: 1 })
  const client = new RawClient(target)
  expect(await client.next()).toContain(`\\"code\\":${code}`)
  expect((await client.end()).code).toBe(1006)
  expect(await (await connect(target)).isQuiet()).toBe(true)
})

test('a subscription is forgotten and the client not told', async () => {
  const [x, y] = [await join(target, 'private-x'), await join(target, 'private-y')]
  await arm({ kind: 'forget', channel: 'private-x' })
  await send(1)
  await publish(target, { name: 'x', data: '2', channels: ['private-y'] })
  expect(await heard(y, 1)).toEqual([2])
  expect(await x.isQuiet()).toBe(true)
  await arm({ kind: 'forget' })
  await publish(target, { name: 'x', data: '3', channels: ['private-y'] })
  expect(await y.isQuiet()).toBe(true)
})

test('a stalled socket is open and never answered, until the fault is lifted', async () => {
  const client = await join(target, 'private-x')
  await arm({ kind: 'stall', at: 'socket' })
  client.say({ event: 'pusher:ping' })
  await send(1)
  await lift()
  await send(2)
  expect(await heard(client, 1)).toEqual([2])
})

test('a stalled API takes the request and never answers', async () => {
  await arm({ kind: 'stall', at: 'api', times: 1 })
  const hung = request(target, '/up', { signal: AbortSignal.timeout(100) })
  await expect(hung).rejects.toThrow('timeout')
  expect((await request(target, '/up')).status).toBe(200)
})

test('the faults in force are listed, and lifted one by one', async () => {
  await arm({ kind: 'drop', channel: 'private-z' })
  const listed = JSON.parse((await request(target, '/faults')).body)
  expect(listed).toEqual([{ id: expect.any(Number), fault: { kind: 'drop', channel: 'private-z' } }])
  expect((await request(target, `/faults/${listed[0].id}`, { method: 'DELETE' })).status).toBe(204)
  expect((await request(target, '/faults')).body).toBe('[]')
})

test.each([{}, { kind: 'explode' }, { kind: 'fatal', code: 4200 }, { kind: 'drop', chanel: 'x' }, 'no JSON'])(
  'the fault %j is refused with its reason',
  async (fault) => {
    const body = typeof fault === 'string' ? fault : JSON.stringify(fault)
    const reply = await request(target, '/faults', { method: 'POST', body })
    expect([reply.status, reply.body]).toEqual([422, expect.stringMatching(/Invalid|Unrecognized/)])
  },
)

test('a page in a browser of the same machine may not arm one, a signed request may', async () => {
  const body = JSON.stringify({ kind: 'drop', channel: 'private-z', times: 1 })
  const headers = { Origin: 'https://evil.example' }
  expect((await request(target, '/faults', { method: 'POST', body, headers })).status).toBe(401)
  const url = signedUrl(target, { path: '/faults', body })
  expect((await request(target, url, { method: 'POST', body, headers })).status).toBe(201)
  await lift()
})

test('the API stays signed while faults are at hand', async () => {
  expect((await post(target, 'events', {}, { secret: 'guessed' })).status).toBe(401)
})
