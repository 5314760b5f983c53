import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBackendQueue, type Rank } from './backend-queue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A queue whose works end when the test says so, and a book of which have begun. */
function queue({ atOnce = 1, patienceMs = 8_000, longestLine = 100 } = {}) {
  const { run } = createBackendQueue({ atOnce, patienceMs, longestLine })
  const begun: string[] = []
  const ends = new Map<string, { resolve(answer: string): void; reject(error: Error): void }>()
  const come = (name: string, rank: Rank = 'poll', signal?: AbortSignal) => {
    const work = () => {
      begun.push(name)
      return new Promise<string>((resolve, reject) => void ends.set(name, { resolve, reject }))
    }
    return run(rank, work, signal)
  }
  const settled = () => vi.advanceTimersByTimeAsync(0)
  const end = (name: string) => {
    ends.get(name)?.resolve(`${name} answered`)
    return settled()
  }
  return { come, begun, ends, end, settled }
}

it('lets as many in as it is told, and the next when one has ended', async () => {
  const { come, begun, end } = queue({ atOnce: 2 })
  const first = come('a')
  for (const name of ['b', 'c', 'd']) void come(name)
  expect(begun).toEqual(['a', 'b'])
  await end('a')
  expect(await first).toBe('a answered')
  expect(begun).toEqual(['a', 'b', 'c'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c', 'd'])
})

it('forgets no place: after a crowd exactly as many get in as before it', async () => {
  const { come, begun, end } = queue({ atOnce: 2 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) void come(name)
  for (const name of ['a', 'b', 'c', 'd', 'e']) await end(name)
  begun.length = 0
  for (const name of ['f', 'g', 'h']) void come(name)
  expect(begun).toEqual(['f', 'g'])
})

it('lets people in before signatures, signatures before polls, and equals in the order in which they came', async () => {
  const { come, begun, end } = queue()
  void come('under way')
  void come('poll 1', 'poll')
  void come('signature 1', 'return')
  void come('poll 2', 'poll')
  void come('payment 1', 'person')
  void come('signature 2', 'return')
  void come('payment 2', 'person')
  const order = ['payment 1', 'payment 2', 'signature 1', 'signature 2', 'poll 1', 'poll 2']
  for (const name of ['under way', ...order]) await end(name)
  expect(begun).toEqual(['under way', ...order])
})

it('gives the place of one that failed to the next, and hands the failure on', async () => {
  const { come, begun, ends, settled } = queue()
  const failing = come('a')
  void come('b')
  ends.get('a')?.reject(new Error('no answer'))
  await expect(failing).rejects.toThrow('no answer')
  await settled()
  expect(begun).toEqual(['a', 'b'])
})

it('gives the place back of work that throws before it waits for anything', async () => {
  const { run } = createBackendQueue({ atOnce: 1, patienceMs: 8_000, longestLine: 100 })
  const thrown = run('poll', () => {
    throw new Error('no address')
  })
  await expect(thrown).rejects.toThrow('no address')
  expect(await run('poll', async () => 'answered')).toBe('answered')
})

it('drops who has left the line, with his reason', async () => {
  const { come, begun, end } = queue()
  const leaving = new AbortController()
  void come('a')
  const left = come('b', 'poll', leaving.signal)
  void come('c')
  leaving.abort(new Error('the page was closed'))
  await expect(left).rejects.toThrow('the page was closed')
  await end('a')
  expect(begun).toEqual(['a', 'c'])
})

it('begins nothing for who has left before he came', async () => {
  const { come, begun } = queue()
  await expect(come('a', 'poll', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  void come('b')
  expect(begun).toEqual(['b'])
})

it('keeps the place of one that has left for as long as his work goes on', async () => {
  const { come, begun, end, settled } = queue()
  const leaving = new AbortController()
  void come('a', 'poll', leaving.signal)
  void come('b')
  leaving.abort()
  await settled()
  expect(begun).toEqual(['a'])
  await end('a')
  expect(begun).toEqual(['a', 'b'])
})

it('turns away who has waited for 8 s, and never begins his work', async () => {
  const { come, begun, end } = queue()
  void come('a')
  const answered = vi.fn()
  void come('b').then(answered)
  await vi.advanceTimersByTimeAsync(7_999)
  expect(answered).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(answered).toHaveBeenCalledWith(null)
  await end('a')
  expect(begun).toEqual(['a'])
})

it('turns nobody away who got in, and leaves no timer behind', async () => {
  const { come, end } = queue()
  void come('a')
  const waited = come('b')
  await end('a')
  expect(vi.getTimerCount()).toBe(0)
  await vi.advanceTimersByTimeAsync(60_000)
  await end('b')
  expect(await waited).toBe('b answered')
})

it('turns away at once who finds his line full, and no person for a crowd of polls', async () => {
  const { come, begun, end } = queue({ longestLine: 2 })
  for (const name of ['a', 'poll 1', 'poll 2']) void come(name)
  expect(await come('poll 3')).toBeNull()
  void come('payment', 'person')
  await end('a')
  expect(begun).toEqual(['a', 'payment'])
})
