import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import words from '@/lib/messages/field.json'
import { newsRow } from '../shell/news-stand-in'
import { RealtimeContext } from '../shell/realtime-context'
import { attentionRow, checkRow, createStandIn, paymentRow } from '../shell/stand-in'
import { FieldFeed } from './field-feed'

function open() {
  const standIn = createStandIn()
  render(
    <RealtimeContext value={standIn.realtime}>
      <FieldFeed words={words} userId={4} />
    </RealtimeContext>,
  )
  return standIn
}

it('tells payments, credits and checks in the order in which they came', () => {
  const { showRows } = open()
  act(() =>
    showRows(
      checkRow({ id: 5, run: 9, new: 1, worse: 1, same: 7 }),
      attentionRow({ id: 4 }),
      attentionRow({ id: 3, client: 'Wálter Siñani Cruz', level: 'due_soon', change: 'new' }),
      paymentRow({ id: 2, actor: 2 }),
      paymentRow({ id: 1, client: 'Edwin Choque Nina', actor: 4 }),
    ),
  )
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('Revisión de la cartera1 nuevo, 1 empeoró'),
    expect.stringMatching(/Rosmery Quispe Mamani8–15 díasEmpeoró · antes 4–7 días.*640,00/),
    expect.stringMatching(/Wálter Siñani CruzPor terminarNuevo/),
    expect.stringMatching(/Juana Condori TiconaPago recibido · Efectivo.*210,00/),
    expect.stringContaining('Edwin Choque NinaUsted lo registró · Efectivo'),
  ])
})

it('marks a payment that was reversed', () => {
  const { showRows } = open()
  act(() => showRows(newsRow('payment_reversed', { id: 2 }, { payment_id: 1_001 }), paymentRow({ id: 1 })))
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('Pago anulado'),
    expect.stringContaining('Usted lo registró · Efectivo · anulado'),
  ])
})

it('claims to be empty only when it knows', () => {
  const { showRows, setStatus } = open()
  expect(screen.queryByText('Todavía no hay avisos')).toBeNull()
  act(() => setStatus({ state: 'offline', since: Date.now() }))
  expect(screen.getByText('Sin conexión')).toBeVisible()
  act(() => showRows())
  expect(screen.getByText('Todavía no hay avisos')).toBeVisible()
})

it('says how much is unread and marks it', async () => {
  const { showRows, setUnread, marked } = open()
  act(() => showRows(attentionRow({ id: 4 }), paymentRow({ id: 1 })))
  expect(screen.queryByRole('button')).toBeNull()
  act(() => setUnread(100))
  expect(screen.getByText('99+ sin leer')).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Marcar como leído' }))
  expect(marked).toEqual([{ 'cobrador.4': 4 }])
})

it('says where the list is not what it seems: after an absence, and when a numbering began anew', () => {
  const { showRows, showMarks } = open()
  const at = Date.parse(paymentRow({ id: 1 }).timestamp)
  act(() => showRows(paymentRow({ id: 1 })))
  act(() =>
    showMarks(
      { kind: 'absence', from: at - 720_000, to: at + 1_000, rows: 1 },
      { kind: 'reset', stream: 'cobrador.4', at: at + 60_000 },
    ),
  )
  const [reset, row] = screen.getAllByRole('listitem')
  expect(reset).toHaveTextContent('El servidor empezó numeración nueva')
  expect(row).toHaveTextContent('Juana Condori Ticona')
  act(() =>
    showRows(paymentRow({ id: 2 }), { ...paymentRow({ id: 1 }), timestamp: new Date(0).toISOString() }),
  )
  expect(screen.getByText('Sin conexión 12 min · 1 aviso')).toBeVisible()
})
