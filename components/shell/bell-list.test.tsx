import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import type { FeedRow } from '@/lib/realtime/feed'
import { BellList } from './bell-list'
import { newsRow, strangeRow } from './news-stand-in'
import { attentionRow, checkRow, createStandIn, paymentRow, Stage } from './stand-in'

const members = [
  { id: 2, name: 'Carla Ibáñez' },
  { id: 4, name: 'Nancy Ticona' },
]

function open(...rows: FeedRow[]) {
  const standIn = createStandIn()
  render(
    <Stage realtime={standIn.realtime}>
      <BellList userId={2} members={members} />
    </Stage>,
  )
  act(() => standIn.showRows(...rows))
  return standIn
}

const texts = () => screen.queryAllByRole('listitem').map((item) => item.textContent?.replace(/\s/g, ' '))

it.each([
  ['payment_reversed', {}, 'Juana Condori TiconaPago anulado · Se cobró a otro clienteBs 85,00'],
  ['payment_refused', {}, 'Juana Condori TiconaPago rechazado · el crédito no está activoBs 85,00'],
  [
    'payment_refused',
    { client_name: null, code: 'not_found' },
    'Crédito N.º 9Pago rechazado · crédito no encontradoBs 85,00',
  ],
  ['payment_refused', { code: 'invalid' }, 'Juana Condori TiconaPago en efectivo rechazadoBs 85,00'],
  ['client_assigned', {}, 'Juana Condori TiconaCliente asignado a Nancy Ticona'],
  ['client_assigned', { cobrador_id: null }, 'Juana Condori TiconaCliente asignado'],
  ['client_unassigned', {}, 'Un cliente cambió de cobradorYa no lo visita Nancy Ticona'],
  ['promise_due', {}, 'Juana Condori TiconaCompromiso de pago para el 25/11Bs 150,00'],
  ['promise_broken', {}, 'Juana Condori TiconaCompromiso incumplido · era para el 25/11Bs 150,00'],
  [
    'promise_broken',
    { kept: '50.00' },
    'Juana Condori TiconaCompromiso incumplido · pagó Bs 50,00 hasta el 25/11Bs 150,00',
  ],
  ['cash_difference', {}, 'Caja de Nancy TiconaFaltante al cerrar · Mal cambioBs 50,00'],
  [
    'cash_difference',
    { difference: '20.00', reason: null, at: 'opening' },
    'Caja de Nancy TiconaSobrante al abrirBs 20,00',
  ],
  [
    'cash_difference',
    { difference: '0.00', at: 'correction' },
    'Caja de Nancy TiconaCorregida: ya no hay diferencia',
  ],
  ['box_open', {}, 'Caja de Nancy TiconaLa caja del 23/11 está abierta'],
  ['cobrador_silent', {}, 'Nancy Ticona, sin movimientoNada registrado desde las 08:00'],
  ['portfolio_drift', {}, 'Cifras por verificar1 crédito y 2 cajas no cuadran con sus movimientos'],
  ['notice', {}, 'Reunión de mañanaA las 07:30 en la oficina: traiga el talonario.De Hugo Gutiérrez'],
] as const)('tells %s %j', (kind, fields, text) => {
  open(newsRow(kind, { id: 1 }, fields))
  expect(texts()).toEqual([expect.stringMatching(/^\d\d:\d\d/)])
  expect(texts()[0]?.slice(5)).toBe(text)
})

it('leads to the payment that was reversed, and nowhere where there is no page', () => {
  open(newsRow('payment_reversed', { id: 2 }), newsRow('box_open', { id: 1 }))
  const inside = screen.getAllByRole('listitem').map((item) => item.querySelector('a')?.getAttribute('href'))
  expect(inside).toEqual(['/payments?day=2026-11-24&payment=31', undefined])
})

it('shows what it cannot read as a plain notice, since the badge counts it', () => {
  open(strangeRow(2), newsRow('notice', { id: 1 }, { body: 7 }))
  expect(texts().map((text) => text?.slice(5))).toEqual(['Aviso', 'Aviso'])
})

it('shows no row whose content was taken away', () => {
  open({ ...newsRow('notice', { id: 1 }), type: 'redacted', fields: {} })
  expect(screen.getByText('Nada nuevo por aquí.')).toBeVisible()
})

it('makes one item of what several streams told, and says for how many notices it stands', () => {
  const timestamp = new Date().toISOString()
  open(
    newsRow('notice', { id: 9, stream: 'cobrador.5', actorId: 1, timestamp }),
    newsRow('notice', { id: 8, actorId: 1, timestamp }),
    newsRow('payment_reversed', { id: 7, stream: 'cobrador.5' }),
    newsRow('payment_reversed', { id: 6 }, { remaining_balance: null }),
    newsRow('notice', { id: 5, actorId: 1, timestamp: '2026-11-24T14:00:00.000Z' }),
  )
  expect(texts()).toEqual([
    expect.stringContaining('2 avisos'),
    expect.stringContaining('Pago anulado'),
    expect.not.stringContaining('avisos'),
  ])
})

it('accounts for the credits of a check: its item stands for each that is late', () => {
  open(
    checkRow({ id: 5, run: 9, new: 2, worse: 1 }),
    attentionRow({ id: 4, run: 9 }),
    attentionRow({ id: 3, run: 9, change: 'new' }),
    attentionRow({ id: 2, run: 9, change: 'new', level: 'due_soon' }),
  )
  expect(texts()).toEqual([expect.stringMatching(/Revisión de la cartera2 nuevos, 1 empeoró3 avisos$/)])
})

it('hides nothing for ever: what does not fit comes with a press', async () => {
  open(...Array.from({ length: 30 }, (_, index) => paymentRow({ id: 30 - index })))
  expect(texts()).toHaveLength(8)
  await userEvent.click(screen.getByRole('button', { name: 'Ver más' }))
  expect(texts()).toHaveLength(28)
  await userEvent.click(screen.getByRole('button', { name: 'Ver más' }))
  expect(texts()).toHaveLength(30)
  expect(screen.queryByRole('button', { name: 'Ver más' })).toBeNull()
})

it('says how many are unread', () => {
  const { setUnread } = open(newsRow('notice', { id: 1 }))
  act(() => setUnread(100))
  expect(screen.getByText('99+ sin leer')).toBeVisible()
})
