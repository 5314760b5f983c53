import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { asleep } from '../shell/realtime-context'
import { Stage } from '../shell/stand-in'
import { RunCard } from './run-card'

beforeEach(() => {
  vi.setSystemTime('2026-11-24T14:31:00Z')
  localStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

const midnight = {
  id: 7,
  trigger: 'hourly',
  started_by: null,
  queued_at: '2026-11-24T04:00:00.000Z',
  started_at: '2026-11-24T04:00:01.000Z',
  ended_at: '2026-11-24T04:00:05.000Z',
  state: 'done',
  new: 12,
  worse: 5,
  same: 26,
  cured: 3,
  listed: 43,
  error: null,
}
const quiet = {
  ...midnight,
  id: 8,
  queued_at: '2026-11-24T05:00:00.000Z',
  new: 0,
  worse: 0,
  same: 43,
  cured: 0,
}

function open(...runs: object[]) {
  const { api, answer } = createApiStandIn()
  answer('GET checks', { data: runs, meta: { next_cursor: null, total: runs.length } })
  const { container } = render(
    <ApiStage api={api}>
      <Stage realtime={asleep}>
        <RunCard />
        <p>aquí</p>
      </Stage>
    </ApiStage>,
  )
  return container
}

it('tells the newest run of the day that changed anything, in parts that add up', async () => {
  open(quiet, midnight)
  expect(await screen.findByText('43 créditos: 12 nuevos, 5 empeoraron, 26 sin cambio')).toBeVisible()
  expect(screen.getByText('Revisión automática de las 00:00 · 4 s · 3 se pusieron al día')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ver cambios' })).toHaveAttribute('href', '/checks/7')
})

it('goes when it is put away, and stays away', async () => {
  open(midnight)
  await userEvent.click(await screen.findByRole('button', { name: 'Quitar aviso' }))
  expect(screen.queryByText(/43 créditos/)).toBeNull()
  open({ ...midnight, id: 9, new: 1, worse: 0, same: 42 }, midnight)
  expect(await screen.findByText('43 créditos: 1 nuevo, 42 sin cambio')).toBeVisible()
})

it('is not there for a run of yesterday', async () => {
  const container = open({ ...midnight, queued_at: '2026-11-24T03:59:00.000Z' })
  await vi.waitFor(() => expect(container).toHaveTextContent(/^aquí$/))
})
