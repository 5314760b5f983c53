import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSyncExternalStore } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { createStandIn, Stage } from '../shell/stand-in'
import { AttentionFeed } from './attention-feed'

// Next keeps this hook in step with the history by itself; here an event does it.
vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(useSyncExternalStore(onPush, () => location.search)),
}))

function onPush(listener: () => void) {
  addEventListener('pushed', listener)
  return () => removeEventListener('pushed', listener)
}

beforeEach(() => {
  vi.setSystemTime('2026-11-24T14:32:00Z')
  history.replaceState(null, '', '/')
  const push = history.pushState.bind(history)
  vi.spyOn(history, 'pushState').mockImplementation((...parts) => {
    push(...parts)
    dispatchEvent(new Event('pushed'))
  })
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})

const rosmery = {
  credit_id: 8,
  client_id: 80,
  client_name: 'Rosmery Quispe Mamani',
  cobrador: { id: 4, name: 'Maribel Quisbert' },
  manager_id: 2,
  level: 'late_3',
  days_overdue: 8,
  overdue_installments: 3,
  overdue_amount: '640.00',
  outstanding: '1240.00',
  end_date: '2026-12-19',
  change: 'worse',
  previous_level: 'late_2',
  since: '2026-11-24T04:00:03.000Z',
}
const vidal = {
  ...rosmery,
  credit_id: 9,
  client_name: 'Vidal Poma Canaviri',
  cobrador: null,
  level: 'late_7',
  days_overdue: 97,
  overdue_amount: '1860.00',
  change: 'same',
  previous_level: null,
  since: '2026-11-18T14:00:00.000Z',
}
const walter = {
  ...rosmery,
  credit_id: 10,
  client_name: 'Wálter Siñani Cruz',
  level: 'due_soon',
  days_overdue: 0,
  overdue_amount: '0.00',
  end_date: '2026-11-27',
  change: 'new',
  previous_level: null,
}

const levels = { due_soon: 1, late_1: 0, late_2: 0, late_3: 1, late_4: 0, late_5: 0, late_6: 0, late_7: 1 }

function page(...credits: object[]) {
  return { data: credits, meta: { next_cursor: null, total: credits.length, levels } }
}

const list = 'GET credits-requiring-attention'

function open(answers: (server: ReturnType<typeof createApiStandIn>) => void) {
  const server = createApiStandIn()
  answers(server)
  const standIn = createStandIn()
  render(
    <ApiStage api={server.api}>
      <Stage realtime={standIn.realtime}>
        <AttentionFeed card={null} lastCheck="Última revisión: 10:00. La próxima, a las 11:00." />
      </Stage>
    </ApiStage>,
  )
  return { ...server, ...standIn }
}

it('tells of each credit its level, client, days, arrears, cobrador and what changed', async () => {
  open(({ answer }) => answer(list, page(vidal, rosmery, walter)))
  const rows = await screen.findAllByRole('row', { name: /Poma|Quispe|Siñani/ })
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/\+90 días.*Vidal Poma Canaviri.*97.*1\.860,00.*Sin cobrador.*Sin cambio · 6 días/),
    expect.stringMatching(/8–15 días.*Rosmery.*8.*640,00.*Maribel Quisbert.*Empeoró · antes 4–7/),
    expect.stringMatching(/Por terminar.*Siñani Cruz.*termina el 27\/11.*Nuevo · hoy/),
  ])
  expect(screen.getByRole('heading', { name: 'Créditos que requieren atención' })).toBeVisible()
  expect(screen.getByText('3 de 3')).toBeVisible()
})

it('filters by level in the address, and keeps the counts of all', async () => {
  const user = userEvent.setup()
  const { asked } = open(({ answerBy }) =>
    answerBy(list, ({ query }) => (query?.level === 'late_7' ? page(vidal) : page(vidal, rosmery, walter))),
  )
  const filter = await screen.findByRole('navigation', { name: 'Filtrar por nivel' })
  expect(await within(filter).findByRole('link', { name: 'Todos 3' })).toHaveAttribute('aria-current', 'true')
  await user.click(within(filter).getByRole('link', { name: '+90 1' }))
  expect(location.search).toBe('?level=late_7')
  expect(await screen.findByText('1 de 1')).toBeVisible()
  expect(within(filter).getByRole('link', { name: '+90 1' })).toHaveAttribute('aria-current', 'true')
  expect(within(filter).getByRole('link', { name: 'Todos 3' })).not.toHaveAttribute('aria-current')
  expect(asked.filter((call) => call === list)).toHaveLength(2)
})

it('says that nobody requires attention, and when the portfolio is checked', async () => {
  open(({ answer }) =>
    answer(list, {
      data: [],
      meta: {
        next_cursor: null,
        total: 0,
        levels: Object.fromEntries(Object.keys(levels).map((level) => [level, 0])),
      },
    }),
  )
  expect(await screen.findByText('Nadie requiere atención')).toBeVisible()
  expect(screen.getByText('Última revisión: 10:00. La próxima, a las 11:00.')).toBeVisible()
})

it('says that a level is empty while others are not, and leads back to all', async () => {
  history.replaceState(null, '', '/?level=late_6')
  open(({ answerBy }) => answerBy(list, ({ query }) => (query?.level ? page() : page(vidal))))
  expect(await screen.findByText('Nada coincide')).toBeVisible()
  expect(screen.getByText(/Hay 3 créditos que requieren atención; ninguno con «61–90 días»/)).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Quitar filtro' }))
  expect(await screen.findByText('Vidal Poma Canaviri')).toBeVisible()
})

it('says that the list could not be read, and reads it when asked again', async () => {
  const { answer } = open(({ refuse }) => refuse(list, 500, 'server_error'))
  expect(await screen.findByText('No se pudo leer la lista')).toBeVisible()
  answer(list, page(vidal))
  await userEvent.click(screen.getByRole('button', { name: 'Probar de nuevo' }))
  expect(await screen.findByText('Vidal Poma Canaviri')).toBeVisible()
})

it('says without a connection how old the rows are', async () => {
  const { setStatus } = open(({ answer }) => answer(list, page(vidal)))
  await screen.findByText('Vidal Poma Canaviri')
  act(() => setStatus({ state: 'offline', since: Date.now() }))
  expect(screen.getByText('Sin conexión: estos datos son de las 10:32.')).toBeVisible()
})

it('marks what is unread as the server says, and never what only ends soon', async () => {
  const { setUnread } = open(({ answer }) => {
    answer(list, page(vidal, rosmery, walter))
    answer('GET notifications', { data: [{ credit_id: 8 }, { credit_id: 10 }] })
  })
  await screen.findByText('Vidal Poma Canaviri')
  expect(screen.queryByText('Sin leer')).toBeNull()
  act(() => setUnread(2))
  const dot = await screen.findByText('Sin leer')
  expect(dot.closest('tr')).toHaveTextContent('Rosmery Quispe Mamani')
  act(() => setUnread(0))
  expect(screen.queryByText('Sin leer')).toBeNull()
})
