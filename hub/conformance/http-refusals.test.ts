import { describe, expect, test } from 'vitest'
import { exchange, post, request } from './support/api-client'
import { join } from './support/raw-client'
import { signedUrl } from './support/signing'
import { isOurs, serverUnderTest } from './support/target'

const target = serverUnderTest()
const event = { name: 'x', data: '{}', channels: ['private-x'] }
const unsigned = { status: 401, body: 'Authentication signature invalid.' }

describe('what is incomplete', () => {
  const noChannel = {
    channels: ['The channels field is required when channel is not present.'],
    channel: ['The channel field is required when channels is not present.'],
  }

  test.each([
    [{ ...event, data: { n: 1 } }, { data: ['The data field must be a string.'] }],
    [{ ...event, data: 5 }, { data: ['The data field must be a string.'] }],
    [{ ...event, data: '' }, { data: ['The data field is required.'] }],
    [{ ...event, data: null }, { data: ['The data field is required.'] }],
    [{ ...event, name: undefined }, { name: ['The name field is required.'] }],
    [{ ...event, name: 7 }, { name: ['The name field must be a string.'] }],
    [{ ...event, channels: undefined }, noChannel],
    [{ ...event, channels: [] }, noChannel],
    [{ ...event, channels: 'private-x' }, { channels: ['The channels field must be an array.'] }],
    [{ ...event, socket_id: 7 }, { socket_id: ['The socket id field must be a string.'] }],
    [[], { name: ['The name field is required.'], data: ['The data field is required.'], ...noChannel }],
  ])('%j is answered 422 by field', async (payload, errors) => {
    expect(await post(target, 'events', payload)).toEqual({ status: 422, body: JSON.stringify(errors) })
  })

  test.each([
    [{}, { batch: ['The batch field is required.'] }],
    [{ batch: 'x' }, { batch: ['The batch field must be an array.'] }],
    [
      { batch: [{ name: 'x', data: 1, channel: 'a' }] },
      { 'batch.0.data': ['The batch.0.data field must be a string.'] },
    ],
  ])('the batch %j is answered 422 by field', async (payload, errors) => {
    expect(await post(target, 'batch_events', payload)).toEqual({ status: 422, body: JSON.stringify(errors) })
  })

  test('one bad item of a batch keeps back all of it', async () => {
    const client = await join(target, 'private-a')
    await post(target, 'batch_events', {
      batch: [{ name: 'x', data: '1', channel: 'private-a' }, { name: 'y' }],
    })
    expect(await client.isQuiet()).toBe(true)
  })

  test.runIf(isOurs)('a signed body that is not JSON is answered 400', async () => {
    for (const body of ['', '{"name":', '5', 'null', '"x"']) {
      expect(await post(target, 'events', body)).toEqual({ status: 400, body: 'The body is not valid JSON.' })
    }
  })
})

describe('what is not signed', () => {
  const body = JSON.stringify(event)
  const send = (url: string, sent = body) => request(target, url, { method: 'POST', body: sent })
  const path = () => `/apps/${target.appId}/events`

  test('no signature is answered 401', async () => {
    expect(await send(path())).toEqual(unsigned)
  })

  test('a signature with another secret is answered 401', async () => {
    expect(await post(target, 'events', event, { secret: 'guessed' })).toEqual(unsigned)
  })

  test('an altered body is answered 401, whatever MD5 the query claims', async () => {
    expect(await send(signedUrl(target, { path: path(), body }), body.replace('{}', '{"n":2}'))).toEqual(
      unsigned,
    )
  })

  test('the signature of another path, method or time is answered 401', async () => {
    const batch = signedUrl(target, { path: `/apps/${target.appId}/batch_events`, body })
    expect(await send(batch.replace('batch_events', 'events'))).toEqual(unsigned)
    expect(await send(signedUrl(target, { method: 'PUT', path: path(), body }))).toEqual(unsigned)
    expect(
      await send(signedUrl(target, { path: path(), body }).replace('auth_timestamp=', 'auth_timestamp=1')),
    ).toEqual(unsigned)
  })

  test('a further parameter that was not signed is answered 401', async () => {
    expect(await send(`${signedUrl(target, { path: path(), body })}&info=user_count`)).toEqual(unsigned)
  })

  test('nothing of it is delivered', async () => {
    const client = await join(target, 'private-x')
    await send(path())
    expect(await client.isQuiet()).toBe(true)
  })

  test.runIf(isOurs).each([-601, 601])(
    'a signature of %i seconds from now is answered 401',
    async (seconds) => {
      const timestamp = Math.floor(Date.now() / 1000) + seconds
      const reply = await post(target, 'events', event, { timestamp })
      expect(reply).toEqual({ status: 401, body: 'Authentication timestamp expired.' })
    },
  )

  test.each([-590, 590])('a signature of %i seconds from now is good', async (seconds) => {
    const timestamp = Math.floor(Date.now() / 1000) + seconds
    expect((await post(target, 'events', event, { timestamp })).status).toBe(200)
  })
})

test('an unknown application is answered 404', async () => {
  const reply = await post(target, 'events', event, { appId: 'nope' })
  expect(reply).toEqual({ status: 404, body: 'No matching application for ID [nope].' })
})

test.each([
  ['GET', '/apps/x/events'],
  ['PUT', '/apps/x/batch_events'],
  ['POST', '/up'],
  ['POST', '/app/some-key'],
])('%s %s is answered 405', async (method, path) => {
  expect(await request(target, path, { method })).toEqual({ status: 405, body: 'Method not allowed.' })
})

test.each(['/', '/apps', '/apps/x', '/apps/x/nothing', '/up/'])('POST %s is answered 404', async (path) => {
  expect(await request(target, path, { method: 'POST' })).toEqual({ status: 404, body: 'Not found.' })
})

describe('the bound of a request', () => {
  /** A signed request whose head and body have together just so many bytes. */
  function requestOf(bytes: number): string {
    const empty = JSON.stringify({ ...event, data: '' })
    // The head has the same length for every body of four digits.
    const head = headOf('x'.repeat(9_000))
    return withBody(empty.replace('"data":""', `"data":"${'x'.repeat(bytes - head.length - empty.length)}"`))
  }
  function headOf(body: string): string {
    const url = signedUrl(target, { path: `/apps/${target.appId}/events`, body })
    const headers = [
      `Host: ${target.host}`,
      'Content-Type: application/json',
      `Content-Length: ${body.length}`,
    ]
    return [`POST ${url} HTTP/1.1`, ...headers, '', ''].join('\r\n')
  }
  const withBody = (body: string) => headOf(body) + body
  const tooLarge = { status: 413, body: 'Payload too large.' }

  test('10,000 bytes with its headers pass', async () => {
    expect(requestOf(10_000)).toHaveLength(10_000)
    expect((await exchange(target, requestOf(10_000))).status).toBe(200)
  })

  test('10,001 bytes with its headers are answered 413', async () => {
    expect(await exchange(target, requestOf(10_001))).toEqual(tooLarge)
  })

  test('the bound holds for headers alone, short and long', async () => {
    for (const pad of [10_000, 30_000]) {
      const bytes = `GET /up HTTP/1.1\r\nHost: ${target.host}\r\nX-Pad: ${'x'.repeat(pad)}\r\n\r\n`
      expect(await exchange(target, bytes)).toEqual(tooLarge)
    }
  })

  test('the answer arrives though the client has much more to say', async () => {
    expect(await post(target, 'events', { ...event, data: 'x'.repeat(500_000) })).toEqual(tooLarge)
  })
})
