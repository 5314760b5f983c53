import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import words from '@/lib/messages/field.json'
import { ApiStage, createApiStandIn } from '../shell/api-stand-in'
import { cutOff, RealtimeContext } from '../shell/realtime-context'
import { AttentionCards } from './attention-cards'

beforeEach(() => {
  vi.setSystemTime('2026-11-24T14:32:00Z')
})
afterEach(() => {
  vi.useRealTimers()
})

const credit = (id: number, more: object = {}) => ({
  credit_id: id,
  client_id: id,
  client_name: `Cliente ${id}`,
  cobrador: { id: 4, name: 'Maribel Quisbert' },
  manager_id: 2,
  level: 'late_3',
  days_overdue: 8,
  overdue_installments: 3,
  overdue_amount: '640.00',
  outstanding: '1240.00',
  end_date: '2026-11-27',
  change: 'worse',
  previous_level: 'late_2',
  since: '2026-11-24T04:00:03.000Z',
  ...more,
})
const none = { due_soon: 0, late_1: 0, late_2: 0, late_3: 0, late_4: 0, late_5: 0, late_6: 0, late_7: 0 }
const page = (...credits: object[]) => ({
  data: credits,
  meta: { next_cursor: null, total: credits.length, levels: none },
})
const list = 'GET credits-requiring-attention'

function open(answers: (server: ReturnType<typeof createApiStandIn>) => void) {
  const server = createApiStandIn()
  answers(server)
  render(
    <ApiStage api={server.api}>
      <AttentionCards words={words} />
    </ApiStage>,
  )
}

it('tells a late credit by its arrears and one that ends soon by its balance', async () => {
  open(({ answer }) =>
    answer(
      list,
      page(
        credit(1),
        credit(2, { level: 'due_soon', days_overdue: 0, overdue_amount: '0.00', change: 'new' }),
      ),
    ),
  )
  expect((await screen.findAllByRole('listitem')).map((item) => item.textContent)).toEqual([
    expect.stringMatching(/Cliente 1.*640,00.*8–15 díasen moraEmpeoró · antes 4–7 días8 días de mora/),
    expect.stringMatching(/Cliente 2.*1\.240,00.*Por terminarsaldoNuevo · hoyTermina el 27\/11/),
  ])
})

it('shows the worst first and the rest at a tap', async () => {
  open(({ answer }) => answer(list, page(...[1, 2, 3, 4, 5, 6, 7].map((id) => credit(id)))))
  expect(await screen.findAllByRole('listitem')).toHaveLength(5)
  await userEvent.click(screen.getByRole('button', { name: 'Ver los 7' }))
  expect(screen.getAllByRole('listitem')).toHaveLength(7)
  expect(screen.queryByRole('button')).toBeNull()
})

it('says that nobody requires attention only when the server has said so', async () => {
  open(({ answer }) => answer(list, page()))
  expect(screen.queryByText('Nadie requiere atención')).toBeNull()
  expect(await screen.findByText('Nadie requiere atención')).toBeVisible()
})

it('stands with its heading before it knows for whom, and says when nobody can be asked', () => {
  render(
    <RealtimeContext value={cutOff(Date.now())}>
      <AttentionCards words={words} />
    </RealtimeContext>,
  )
  expect(screen.getByRole('region', { name: 'Requieren atención' })).toBeVisible()
  expect(screen.getByText('Sin conexión')).toBeVisible()
})
