import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ApiError } from '../errors'
import { createAbsence } from './absence'
import { createReading } from './reading'
import { createStatusStore } from './status-store'
import { timings } from './timings'

function readings() {
  const status = createStatusStore(timings)
  const absence = createAbsence(timings)
  const ended = { onSignedOut: vi.fn(), onOtherUser: vi.fn() }
  const { read } = createReading({ status, absence, ...ended })
  return { status, absence, ended, read, controller: new AbortController() }
}

const failing = (code: 'network' | 'busy' | 'unauthenticated' | 'wrong_user') => async () => {
  throw new ApiError({ code, status: 0 })
}

describe('an answer', () => {
  it('is the proof that the server can be read, whatever failed before', async () => {
    const { status, read, controller } = readings()
    await expect(read(failing('network'), controller.signal)).rejects.toThrow('network')
    expect(await read(async () => 'answer', controller.signal)).toBe('answer')
    expect(status.evidence()).toMatchObject({ lastReadAt: expect.any(Number), unreadableSince: null })
  })

  it('that comes in the moment of the stop moves nothing', async () => {
    const { status, read, controller } = readings()
    const reading = read(async () => 'answer', controller.signal)
    controller.abort()
    await expect(reading).rejects.toBe(controller.signal.reason)
    expect(status.evidence()).toMatchObject({ lastReadAt: null, unreadableSince: null })
  })
})

it('is noted for as long as it is under way, the oldest first', async () => {
  vi.useFakeTimers({ now: 1_000 })
  onTestFinished(() => void vi.useRealTimers())
  const { status, read, controller } = readings()
  const answers: (() => void)[] = []
  const ask = () => read(() => new Promise<void>((resolve) => answers.push(resolve)), controller.signal)
  const first = ask()
  vi.setSystemTime(2_000)
  const second = ask()
  expect(status.evidence().askingSince).toBe(1_000)
  answers[0]?.()
  await first
  expect(status.evidence().askingSince).toBe(2_000)
  answers[1]?.()
  await second
  expect(status.evidence().askingSince).toBeNull()
})

describe('a failure', () => {
  it('counts from the last contact before it, and further ones do not move that', async () => {
    const { status, absence, read, controller } = readings()
    absence.hear(1_000)
    await expect(read(failing('network'), controller.signal)).rejects.toThrow()
    absence.hear(2_000)
    await expect(read(failing('network'), controller.signal)).rejects.toThrow()
    expect(status.evidence().unreadableSince).toBe(1_000)
  })

  it('of a server that is busy proves that it is there, and moves no hour', async () => {
    const { status, absence, read, controller } = readings()
    absence.hear(1_000)
    await expect(read(failing('network'), controller.signal)).rejects.toThrow()
    absence.hear(2_000)
    for (let refused = 0; refused < 2; refused++) {
      await expect(read(failing('busy'), controller.signal)).rejects.toThrow()
    }
    expect(status.evidence()).toMatchObject({ unreadableSince: null, busySince: 1_000 })
    await read(async () => 'answer', controller.signal)
    expect(status.evidence().busySince).toBeNull()
  })

  it.each([
    ['unauthenticated', 'onSignedOut'],
    ['wrong_user', 'onOtherUser'],
  ] as const)('of code %s is no trouble of the network: %s', async (code, told) => {
    const { status, ended, read, controller } = readings()
    await expect(read(failing(code), controller.signal)).rejects.toThrow()
    expect(ended[told]).toHaveBeenCalledOnce()
    expect(status.evidence().unreadableSince).toBeNull()
  })
})
