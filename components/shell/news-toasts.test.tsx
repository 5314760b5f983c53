import { act, render, screen, waitFor } from '@testing-library/react'
import { Toaster, toast } from 'sonner'
import { afterEach, expect, it, vi } from 'vitest'
import { newsRow, strangeRow } from './news-stand-in'
import { NewsToasts } from './news-toasts'
import { attentionRow, checkRow, createStandIn, paymentRow, Stage } from './stand-in'

// A toast is named after its row, and one that leaves still stands there when the next test begins.
let lastId = 0
const next = () => {
  lastId += 1
  return lastId
}

const members = [{ id: 4, name: 'Nancy Ticona' }]

// Its toasts outlive the component that shows them.
afterEach(() => void toast.dismiss())

function watch() {
  const standIn = createStandIn()
  const onBurst = vi.fn()
  render(
    <Stage realtime={standIn.realtime}>
      <NewsToasts toast={toast} members={members} onBurst={onBurst} />
      <Toaster />
    </Stage>,
  )
  return { ...standIn, onBurst }
}

it.each([
  ['payment_reversed', /^Juana Condori Ticona · Bs\s85,00$/, 'Pago anulado · Se cobró a otro cliente'],
  ['payment_refused', /^Juana Condori Ticona · Bs\s85,00$/, 'Pago rechazado · el crédito no está activo'],
  ['client_assigned', /^Juana Condori Ticona$/, 'Cliente asignado a Nancy Ticona'],
  ['promise_due', /^Juana Condori Ticona · Bs\s150,00$/, 'Compromiso de pago para el 25/11'],
  ['promise_broken', /^Juana Condori Ticona · Bs\s150,00$/, 'Compromiso incumplido · era para el 25/11'],
  ['cash_difference', /^Caja de Nancy Ticona · Bs\s50,00$/, 'Faltante al cerrar · Mal cambio'],
  ['box_open', /^Caja de Nancy Ticona$/, 'La caja del 23/11 está abierta'],
  ['cobrador_silent', /^Nancy Ticona, sin movimiento$/, 'Nada registrado desde las 08:00'],
  ['portfolio_drift', /^Cifras por verificar$/, '1 crédito y 2 cajas no cuadran con sus movimientos'],
  ['notice', /^Reunión de mañana$/, 'A las 07:30 en la oficina: traiga el talonario.'],
] as const)('tells %s', async (kind, title, detail) => {
  const { arrive } = watch()
  act(() => arrive(newsRow(kind, { id: next() })))
  await waitFor(() => {
    const told = screen.getByText(detail)
    expect(told).toBeVisible()
    expect(told.previousElementSibling?.textContent).toMatch(title)
  })
})

it('leads to a payment that was reversed', async () => {
  const { arrive } = watch()
  act(() => arrive(newsRow('payment_reversed', { id: next() })))
  expect(await screen.findByRole('link', { name: 'Ver pago' })).toHaveAttribute(
    'href',
    '/payments?day=2026-11-24&payment=31',
  )
})

it('becomes one toast with the second within a second, which opens the bell', async () => {
  const { arrive, onBurst } = watch()
  act(() => arrive(newsRow('client_assigned', { id: next() })))
  await screen.findByText('Cliente asignado a Nancy Ticona')
  act(() => arrive(newsRow('client_assigned', { id: next() }), newsRow('box_open', { id: next() })))
  await waitFor(() => expect(screen.getByText('3 avisos nuevos')).toBeVisible())
  expect(screen.queryByText('Cliente asignado a Nancy Ticona')).toBeNull()
  expect(screen.getByRole('button', { name: 'Ver avisos' })).toHaveAttribute('popovertarget', 'bell-list')
  await waitFor(() => expect(onBurst).toHaveBeenCalledOnce(), { timeout: 2_000 })
  expect(onBurst).toHaveBeenCalledWith('Llegaron 3 avisos.')
})

it('tells an act once, however many streams tell it', async () => {
  const { arrive } = watch()
  act(() => arrive(newsRow('payment_reversed', { id: next() })))
  act(() => arrive(newsRow('payment_reversed', { id: next(), stream: 'cobrador.5' })))
  await waitFor(() => expect(screen.getByText('Pago anulado · Se cobró a otro cliente')).toBeVisible())
  expect(screen.queryByText('2 avisos nuevos')).toBeNull()
})

it('keeps silent about what has its own toast, and about what says nothing over somebody’s work', async () => {
  const { arrive } = watch()
  act(() =>
    arrive(
      paymentRow({ id: next() }),
      checkRow({ id: next(), run: 9, new: 1 }),
      attentionRow({ id: next() }),
      newsRow('client_unassigned', { id: next() }),
      strangeRow(next()),
    ),
  )
  act(() => arrive(newsRow('box_open', { id: next() })))
  // Only one came, so it is told alone.
  await waitFor(() => expect(screen.getByText('La caja del 23/11 está abierta')).toBeVisible())
  expect(document.querySelectorAll('[data-sonner-toast]')).toHaveLength(1)
})
