import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ChannelRefused, createChannelAuth } from './channel-auth'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const timings = { authRetryMs: 300, authRetryMaxMs: 4_000, authTimeoutMs: 12_000, askedWaitMaxMs: 60_000 }

type Answer = number | 'unreachable' | 'hanging' | { status: number; retryAfter: number }

function door(answers: Answer[] = [], random = () => 0.5) {
  const asked: { socket_id: string; channels: string[] }[] = []
  const onSignedOut = vi.fn()
  const send = async (_: unknown, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body))
    asked.push(body)
    const answer = answers.shift() ?? 200
    if (answer === 'unreachable') throw new TypeError('fetch failed')
    if (answer === 'hanging') {
      return new Promise<Response>((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      })
    }
    if (typeof answer === 'object') {
      return new Response('{}', { status: answer.status, headers: { 'Retry-After': `${answer.retryAfter}` } })
    }
    if (answer !== 200) return new Response('{}', { status: answer })
    const signed = (channel: string) => [
      channel,
      channel.includes('refused') ? { status: 403 } : { auth: `${body.socket_id}:${channel}` },
    ]
    return Response.json({ channels: Object.fromEntries(body.channels.map(signed)) })
  }
  return { auth: createChannelAuth({ timings, onSignedOut, send, random }), asked, onSignedOut }
}

it('signs the channels of one tick in one call', async () => {
  const { auth, asked } = door()
  const signed = await Promise.all(['a', 'b', 'c'].map((channel) => auth.authorize('1.1', channel)))
  expect(asked).toEqual([{ socket_id: '1.1', channels: ['a', 'b', 'c'] }])
  expect(signed).toEqual([{ auth: '1.1:a' }, { auth: '1.1:b' }, { auth: '1.1:c' }])
})

it('asks for no more than a hundred channels in one call', async () => {
  const { auth, asked } = door()
  await Promise.all(Array.from({ length: 230 }, (_, at) => auth.authorize('1.1', `c${at}`)))
  expect(asked.map(({ channels }) => channels.length)).toEqual([100, 100, 30])
})

it('refuses the channel that Laravel refuses, and no other', async () => {
  const { auth, asked } = door()
  const [refused, signed] = await Promise.allSettled([
    auth.authorize('1.1', 'refused'),
    auth.authorize('1.1', 'a'),
  ])
  expect(refused).toMatchObject({ status: 'rejected', reason: expect.any(ChannelRefused) })
  expect(signed.status).toBe('fulfilled')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

it('asks again after the network failed, after a 5xx, a 429 and an answer that never comes', async () => {
  const { auth, asked } = door(['unreachable', 502, 429, 'hanging'])
  const signed = auth.authorize('1.1', 'a')
  await vi.advanceTimersByTimeAsync(300 + 600 + 1_200 + 12_000 + 2_400)
  expect(await signed).toEqual({ auth: '1.1:a' })
  expect(asked).toHaveLength(5)
  expect(vi.getTimerCount()).toBe(0)
})

it('asks at least every 4 s for as long as Laravel is away', async () => {
  const { auth, asked } = door(Array(100).fill(503))
  auth.authorize('1.1', 'a').catch(() => undefined)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked.length).toBeGreaterThan(15)
  expect(auth.isAsking()).toBe(true)
  auth.forget()
  expect(auth.isAsking()).toBe(false)
  const before = asked.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(before)
})

it('ends the session on a 401, and asks no more', async () => {
  const { auth, asked, onSignedOut } = door([401])
  await expect(auth.authorize('1.1', 'a')).rejects.toThrow('channel auth')
  expect(onSignedOut).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

it('drops what was asked for a socket that is gone', async () => {
  const { auth, asked } = door([503])
  const settled = vi.fn()
  auth.authorize('1.1', 'a').then(settled, settled)
  await vi.advanceTimersByTimeAsync(10)
  expect(await auth.authorize('1.2', 'a')).toEqual({ auth: '1.2:a' })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(settled).not.toHaveBeenCalled()
  expect(asked.map(({ socket_id }) => socket_id)).toEqual(['1.1', '1.2'])
})

it('waits for as long as the door may take, and no longer on a connection that is dead', async () => {
  const { auth, asked } = door(['hanging'])
  const signed = auth.authorize('1.1', 'a')
  await vi.advanceTimersByTimeAsync(11_999)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(301)
  expect(await signed).toEqual({ auth: '1.1:a' })
})

it.each([
  [0, 5_000],
  [1, 10_000],
])(
  'does not ask a busy server again before its time, but up to twice that later (%f)',
  async (drawn, waitMs) => {
    const { auth, asked } = door([{ status: 503, retryAfter: 5 }], () => drawn)
    const signed = auth.authorize('1.1', 'a')
    await vi.advanceTimersByTimeAsync(waitMs - 1)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await signed).toEqual({ auth: '1.1:a' })
  },
)
