import { useQuery } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiError, type ErrorCode } from '@/lib/errors'
import { QueryProvider } from './query-provider'

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function View({ ask }: { ask: () => never }) {
  useQuery({ queryKey: ['anything'], queryFn: ask })
  return null
}

/** A view whose every question fails so. Says when, in ms from its opening, it asked. */
function open(code: ErrorCode, status: number, retryAfterSeconds?: number) {
  const asked: number[] = []
  const openedAt = Date.now()
  function ask(): never {
    asked.push(Date.now() - openedAt)
    throw new ApiError({ code, status, retryAfterSeconds })
  }
  render(
    <QueryProvider>
      <View ask={ask} />
    </QueryProvider>,
  )
  return asked
}

const minute = () => act(() => vi.advanceTimersByTimeAsync(60_000))

it('asks a failing server twice more', async () => {
  const asked = open('network', 0)
  await minute()
  expect(asked).toEqual([0, 1_000, 3_000])
})

it('comes back to a busy server no sooner than it asked for', async () => {
  const asked = open('busy', 503, 5)
  await minute()
  expect(asked).toEqual([0, 5_000, 10_000])
})

it('takes a refusal for an answer', async () => {
  const asked = open('forbidden', 403)
  await minute()
  expect(asked).toEqual([0])
})
