import { act, render, screen, waitFor } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ArrivalToasts } from './arrival-toasts'
import { createStandIn, paymentRow, Stage } from './stand-in'

const members = [{ id: 4, name: 'Nancy Ticona' }]

async function watch() {
  const standIn = createStandIn()
  const onBurst = vi.fn()
  render(
    <Stage realtime={standIn.realtime}>
      <ArrivalToasts members={members} onBurst={onBurst} />
    </Stage>,
  )
  await screen.findByRole('region', { name: /Avisos recientes/ })
  return { ...standIn, onBurst }
}

it('tells one payment in one toast that leads to it, and the next within a second in the same toast', async () => {
  const { arrive, onBurst } = await watch()

  act(() => arrive(paymentRow({ id: 1, amount: '140.00', client: 'Lourdes Quisbert Poma' })))
  const title = await screen.findByText(/^Pago recibido/)
  expect(title).toHaveTextContent('Pago recibido · Bs 140,00')
  expect(screen.getByText('Lourdes Quisbert Poma · cobró Nancy Ticona')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ver pago' })).toHaveAttribute(
    'href',
    '/payments?day=2026-11-24&payment=1001',
  )

  act(() => arrive(paymentRow({ id: 2, amount: '60.50' }), paymentRow({ id: 3, amount: '9.50' })))
  expect(await screen.findByText(/^3 pagos recibidos/)).toHaveTextContent('3 pagos recibidos · Bs 210,00')
  expect(screen.queryByText(/^Pago recibido/)).toBeNull()
  expect(screen.getByRole('link', { name: 'Ver pagos' })).toHaveAttribute('href', '/payments')

  await waitFor(() => expect(onBurst).toHaveBeenCalledOnce(), { timeout: 2_000 })
  expect(onBurst.mock.calls[0]?.[0]).toMatch(/^Llegaron 3 pagos por Bs\s210,00\.$/)
})
