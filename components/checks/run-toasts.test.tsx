import { act, render, screen, waitFor } from '@testing-library/react'
import { Toaster, toast } from 'sonner'
import { afterEach, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { SoundContext } from '../shell/sound-context'
import { checkRow, createStandIn, paymentRow, Stage } from '../shell/stand-in'
import { isWorthToast } from './run-news'
import { RunToasts } from './run-toasts'

const run = {
  id: 9,
  trigger: 'hourly',
  started_by: null,
  queued_at: '2026-11-24T04:00:00.000Z',
  started_at: '2026-11-24T04:00:01.000Z',
  ended_at: '2026-11-24T04:00:05.000Z',
  state: 'done',
  new: 12,
  worse: 5,
  same: 26,
  cured: 0,
  listed: 43,
  error: null,
}

// Its toasts outlive the component that shows them.
afterEach(() => void toast.dismiss())

function open(detail: object) {
  const server = createApiStandIn()
  server.answer('GET checks/9', {
    ...run,
    changes: { data: [], meta: { next_cursor: null, total: 0 } },
    ...detail,
  })
  const standIn = createStandIn()
  const announce = vi.fn()
  render(
    <ApiStage api={server.api}>
      <Stage realtime={standIn.realtime}>
        <SoundContext value={{ announce, sample: () => {} }}>
          <RunToasts />
        </SoundContext>
        <Toaster />
      </Stage>
    </ApiStage>,
  )
  return { ...server, ...standIn, announce }
}

it('tells a run once, with the counts of all that its reader sees, whatever streams told it', async () => {
  const { arrive, asked, announce } = open({})
  act(() => arrive(checkRow({ id: 1, run: 9, new: 9 }), paymentRow({ id: 2 })))
  act(() => arrive(checkRow({ id: 3, run: 9, stream: 'cobrador.5', new: 3, worse: 5 })))
  const told = await screen.findByText('43 créditos: 12 nuevos, 5 empeoraron, 26 sin cambio')
  // It fades in.
  await waitFor(() => expect(told).toBeVisible())
  expect(screen.getAllByText(/43 créditos/)).toHaveLength(1)
  expect(screen.getByRole('link', { name: 'Ver' })).toHaveAttribute('href', '/checks/9')
  expect(asked).toEqual(['GET checks/9'])
  expect(announce).toHaveBeenCalledOnce()
})

it('keeps silent about a run that found only credits that end soon', async () => {
  const soon = {
    credit_id: 1,
    client_id: 1,
    client_name: 'Wálter Siñani Cruz',
    cobrador: null,
    change: 'new',
    level: 'due_soon',
    previous_level: null,
  }
  const { arrive, asked, announce } = open({
    ...{ new: 1, worse: 0, same: 42 },
    changes: { data: [soon], meta: { next_cursor: null, total: 1 } },
  })
  act(() => arrive(checkRow({ id: 1, run: 9, new: 1 })))
  await waitFor(() => expect(asked).toEqual(['GET checks/9']))
  await act(() => Promise.resolve())
  expect(screen.queryByText(/1 nuevo/)).toBeNull()
  expect(announce).not.toHaveBeenCalled()
})

it.each([
  ['a cure alone', { new: 0, worse: 0, cured: 1 }, [], true],
  ['a fall', { new: 0, worse: 1, cured: 0 }, [], true],
  ['a new late credit', { new: 1, worse: 0, cured: 0 }, ['late_1', 'due_soon'], true],
  ['what ends soon', { new: 2, worse: 0, cured: 0 }, ['due_soon', 'due_soon'], false],
  ['nothing', { new: 0, worse: 0, cured: 0 }, [], false],
] as const)('knows whether %s is worth a toast', (_, counts, fresh, isWorth) => {
  const changes = fresh.map((level, index) => ({
    creditId: index,
    clientId: 1,
    clientName: '',
    cobrador: null,
    change: 'new' as const,
    level,
    previousLevel: null,
  }))
  const told = { counts: { ...counts, same: 5, listed: 9 } }
  expect(isWorthToast({ run: told as Parameters<typeof isWorthToast>[0]['run'], changes })).toBe(isWorth)
})
