import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { asleep } from '../shell/realtime-context'
import { Stage } from '../shell/stand-in'
import { RunCheck } from './run-check'

beforeEach(() => {
  vi.setSystemTime('2026-11-24T14:31:06Z')
})
afterEach(() => {
  vi.useRealTimers()
})

const carla = { id: 2, name: 'Carla Ibáñez' }
const ruben = { id: 3, name: 'Rubén Lazo' }

const earlier = {
  id: 8,
  trigger: 'hourly',
  started_by: null,
  queued_at: '2026-11-24T14:00:00.000Z',
  started_at: '2026-11-24T14:00:00.000Z',
  ended_at: '2026-11-24T14:00:04.000Z',
  state: 'done',
  new: 0,
  worse: 0,
  same: 43,
  cured: 0,
  listed: 43,
  error: null,
}
const mine = {
  ...earlier,
  id: 9,
  trigger: 'manual',
  started_by: carla,
  queued_at: '2026-11-24T14:31:00.000Z',
  started_at: '2026-11-24T14:31:00.000Z',
  ended_at: null,
  state: 'running',
  same: 0,
  listed: 0,
}

const page = (...runs: object[]) => ({ data: runs, meta: { next_cursor: null, total: runs.length } })

function open(answers: (server: ReturnType<typeof createApiStandIn>) => void) {
  const server = createApiStandIn()
  answers(server)
  render(
    <ApiStage api={server.api}>
      <Stage realtime={asleep}>
        <RunCheck userId={2} />
      </Stage>
    </ApiStage>,
  )
  return server
}

const button = () => screen.getByRole('button')

it('offers a run and says what the one before found', async () => {
  open(({ answer }) => answer('GET checks', page(earlier)))
  expect(await screen.findByText('La anterior, 10:00: sin cambios')).toBeVisible()
  expect(button()).toHaveTextContent('Revisar cartera ahora')
  expect(button()).not.toHaveAttribute('aria-busy')
})

it('shows a run from its press to what it found, and asks for one however often it is pressed', async () => {
  const user = userEvent.setup()
  const { answer, asked } = open(({ answer }) => {
    answer('GET checks', page(earlier))
    answer('POST checks', { run: mine }, 202)
  })
  await screen.findByText(/La anterior/)
  answer('GET checks', page(mine, earlier))
  await user.dblClick(button())
  await waitFor(() => expect(button()).toHaveTextContent('Revisando · 6 s'))
  expect(button()).toHaveAttribute('aria-busy', 'true')
  expect(screen.getByText('La inició usted a las 10:31')).toBeVisible()
  expect(screen.getByText('La anterior, 10:00: sin cambios')).toBeVisible()
  await user.click(button())
  expect(asked.filter((call) => call === 'POST checks')).toHaveLength(1)

  const done = {
    ...mine,
    state: 'done',
    ended_at: '2026-11-24T14:31:07.000Z',
    new: 12,
    worse: 5,
    same: 26,
    listed: 43,
  }
  answer('GET checks', page(done, earlier))
  expect(
    await screen.findByText('La anterior, 10:31: 12 nuevos, 5 empeoraron', {}, { timeout: 3_000 }),
  ).toBeVisible()
  expect(button()).toHaveTextContent('Revisar cartera ahora')
})

it('answers a press with the run of somebody else that is under way', async () => {
  const theirs = { ...mine, started_by: ruben }
  const { answer } = open(({ answer, refuse }) => {
    answer('GET checks', page(earlier))
    refuse('POST checks', 409, 'already_running', { run: theirs })
  })
  await screen.findByText(/La anterior/)
  answer('GET checks', page(theirs, earlier))
  await userEvent.click(button())
  expect(await screen.findByText('Ya la inició Rubén Lazo a las 10:31; espere el resultado.')).toBeVisible()
})

it('shows without a press who runs one and since when', async () => {
  open(({ answer }) => answer('GET checks', page({ ...mine, started_by: ruben }, earlier)))
  expect(await screen.findByText('La inició Rubén Lazo a las 10:31')).toBeVisible()
  expect(button()).toHaveTextContent('Revisando · 6 s')
})

it('says that the queue does not start a run, after half a minute', async () => {
  const queued = { ...mine, state: 'queued', started_at: null, queued_at: '2026-11-24T14:30:30.000Z' }
  open(({ answer }) => answer('GET checks', page(queued, earlier)))
  expect(await screen.findByText(/Pedida a las 10:30, pero la cola no la inicia/)).toBeVisible()
  expect(button()).toHaveTextContent('En cola · 36 s')
})

it('says that a run failed and offers another', async () => {
  open(({ answer }) => {
    answer('GET checks', page({ ...mine, state: 'failed', ended_at: '2026-11-24T14:31:02.000Z' }, earlier))
  })
  expect(await screen.findByText(/La revisión de las 10:31 falló/)).toBeVisible()
  expect(button()).toHaveTextContent('Probar de nuevo')
  expect(button()).not.toHaveAttribute('aria-busy')
})

it.each([
  [403, 'forbidden', 'Su cuenta no puede iniciar revisiones.'],
  [409, 'wrong_user', 'En este navegador entró otra persona. Recargue la página.'],
  [503, 'busy', 'El servidor está ocupado. No se inició ninguna revisión; espere 1 s e intente de nuevo.'],
  [502, 'network', 'No hay comunicación con el servidor. No se inició ninguna revisión.'],
  [500, 'server_error', 'Ocurrió un error de nuestro lado. No se inició ninguna revisión.'],
] as const)('says why a press began nothing: %s %s', async (status, code, words) => {
  const { answer } = open(({ answer, refuse }) => {
    answer('GET checks', page(earlier))
    refuse('POST checks', status, code)
  })
  await screen.findByText(/La anterior/)
  await userEvent.click(button())
  expect(await screen.findByText(words)).toBeVisible()
  expect(button()).toHaveTextContent('Probar de nuevo')

  answer('POST checks', { run: mine }, 202)
  answer('GET checks', page(mine, earlier))
  await userEvent.click(button())
  expect(await screen.findByText('La inició usted a las 10:31')).toBeVisible()
  expect(screen.queryByText(words)).toBeNull()
})

it('counts the seconds while somebody waits', async () => {
  vi.useFakeTimers({
    toFake: ['setInterval', 'clearInterval', 'Date'],
    now: Date.parse('2026-11-24T14:31:06Z'),
  })
  open(({ answer }) => answer('GET checks', page(mine, earlier)))
  await screen.findByText('La inició usted a las 10:31')
  await act(() => vi.advanceTimersByTimeAsync(2_000))
  expect(button()).toHaveTextContent('Revisando · 8 s')
})
