import { afterEach, expect, it, onTestFinished, vi } from 'vitest'
import { openDoor } from './door'
import { signChannels } from './sign-channels'
import { environment, json, startStandIn } from './stand-in'

vi.mock('./log', () => ({ log: { error: () => {}, warn: () => {} } }))
afterEach(() => void vi.useRealTimers())

const session = { state: 'authenticated', token: 't', userId: 2, expiresAt: '2999-01-01T00:00:00Z' } as const
const write = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }

/** A Laravel that answers when the test says so, behind a door that lets this many in. */
async function openSlowly(atOnce: number) {
  const laravel = await startStandIn()
  onTestFinished(laravel.stop)
  const open: { answer(): void; isCut(): boolean }[] = []
  laravel.answerWith((_, response) => {
    const answer = () => json(response, 200, { success: true, data: {} })
    open.push({ answer, isCut: () => response.destroyed })
  })
  const context = { session, env: { ...environment(laravel.url), BACKEND_AT_ONCE: atOnce } }
  const body = JSON.stringify({ socket_id: '1.2', channels: [] })
  const request = (method: string, signal?: AbortSignal) =>
    new Request('http://127.0.0.1:3000/api/', {
      method,
      headers: write,
      body: method === 'GET' ? null : body,
      signal: signal ?? null,
    })
  const knock = (method: string, path: string, signal?: AbortSignal) =>
    openDoor(request(method, signal), path.split('/'), context)
  const isHeard = (count: number) => until(() => open.length === count)
  return {
    heard: () => laravel.heard.map(({ method, url }) => `${method} ${url.replace('/api/', '')}`),
    open,
    context,
    async answerNext() {
      const count = laravel.heard.length
      open[count - 1]?.answer()
      await until(() => open.length > count)
    },
    isHeard,
    knock,
    /** A poll takes the one place there is. */
    occupy() {
      void knock('GET', 'streams')
      return isHeard(1)
    },
    sign: () => signChannels(request('POST'), context),
  }
}

/** Of the event loop, which move no clock of a test: as many as a call takes that wrongly goes out. */
async function turns(count = 20) {
  for (let turn = 0; turn < count; turn++) await new Promise(setImmediate)
}

async function until(isTrue: () => boolean) {
  while (!isTrue()) await turns(1)
}

it('asks Laravel no more at once than it is told, and all in the end', async () => {
  const { knock, heard, isHeard, open } = await openSlowly(3)
  const answers = Array.from({ length: 20 }, () => knock('GET', 'streams'))
  for (let answered = 0; answered < 20; answered++) {
    const asked = Math.min(20, answered + 3)
    await isHeard(asked)
    await turns()
    expect(heard()).toHaveLength(asked)
    open[answered]?.answer()
  }
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(20).fill(200))
})

it('counts what its own copy in another bundle asks', async () => {
  const { occupy, heard, answerNext, context } = await openSlowly(1)
  await occupy()
  vi.resetModules()
  const copy = await import('./door')
  expect(copy.openDoor).not.toBe(openDoor)
  void copy.openDoor(new Request('http://a/'), ['me'], context)
  await turns()
  expect(heard()).toEqual(['GET streams'])
  await answerNext()
  expect(heard()).toEqual(['GET streams', 'GET me'])
})

it('lets a payment and a page past all screens that come back, and those past all polls', async () => {
  const { occupy, knock, sign, heard, answerNext } = await openSlowly(1)
  await occupy()
  void knock('GET', 'streams')
  void sign()
  void knock('POST', 'streams/catch-up')
  // What has a body comes in line when that is read.
  await turns(1)
  void sign()
  void knock('POST', 'payments')
  await turns(1)
  void knock('GET', 'overview')
  for (let answered = 0; answered < 6; answered++) await answerNext()
  expect(heard()).toEqual([
    'GET streams',
    'POST payments',
    'GET overview',
    'POST broadcasting/auth/batch',
    'POST streams/catch-up',
    'POST broadcasting/auth/batch',
    'GET streams',
  ])
})

it('asks nothing for a browser that left while it waited', async () => {
  const { occupy, knock, heard, answerNext } = await openSlowly(1)
  await occupy()
  const leaving = new AbortController()
  const left = knock('GET', 'payments', leaving.signal)
  void knock('GET', 'clients')
  leaving.abort()
  expect((await left).status).toBe(499)
  await answerNext()
  expect(heard()).toEqual(['GET streams', 'GET clients'])
})

it('aborts nothing that was sent, and keeps its place until it ends', async () => {
  const { knock, heard, isHeard, open, answerNext } = await openSlowly(1)
  const leaving = new AbortController()
  const paid = knock('POST', 'payments', leaving.signal)
  await isHeard(1)
  void knock('GET', 'me')
  leaving.abort()
  await turns()
  expect(open.map(({ isCut }) => isCut())).toEqual([false])
  expect(heard()).toEqual(['POST payments'])
  await answerNext()
  expect((await paid).status).toBe(200)
})

it('says after 8 s that it is busy, when to come again, and that nothing was sent', async () => {
  const { occupy, knock, heard } = await openSlowly(1)
  await occupy()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const waited = knock('GET', 'streams')
  await vi.advanceTimersByTimeAsync(8_000)
  const answer = await waited
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const message = expect.stringContaining('no recibió')
  expect(await answer.json()).toEqual({ success: false, code: 'busy', message })
  expect(heard()).toHaveLength(1)
})

it('answers within 10 s of the arrival, whatever part of them was waiting', async () => {
  const { occupy, knock, open, heard, answerNext } = await openSlowly(1)
  await occupy()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const late = knock('GET', 'me')
  await vi.advanceTimersByTimeAsync(7_000)
  await answerNext()
  void knock('GET', 'clients')
  await vi.advanceTimersByTimeAsync(3_000)
  const answer = await late
  expect([answer.status, (await answer.json()).code]).toEqual([504, 'timeout'])
  expect(open[1]?.isCut()).toBe(false)
  expect(heard()).toEqual(['GET streams', 'GET me'])
  await answerNext()
  expect(heard()).toEqual(['GET streams', 'GET me', 'GET clients'])
})
