import { act, render, screen, waitFor } from '@testing-library/react'
import { toast } from 'sonner'
import { afterEach, expect, it, vi } from 'vitest'
import { ArrivalToasts } from './arrival-toasts'
import { newsRow } from './news-stand-in'
import { SoundContext } from './sound-context'
import { attentionRow, createStandIn, paymentRow, Stage } from './stand-in'

// Its toasts outlive the component that shows them.
afterEach(() => void toast.dismiss())

const members = [{ id: 4, name: 'Nancy Ticona' }]

async function watch() {
  const standIn = createStandIn()
  const onBurst = vi.fn()
  const announce = vi.fn()
  render(
    <Stage realtime={standIn.realtime}>
      <SoundContext value={{ announce, sample: () => {} }}>
        <ArrivalToasts members={members} onBurst={onBurst} />
      </SoundContext>
    </Stage>,
  )
  await screen.findByRole('region', { name: /Avisos recientes/ })
  return { ...standIn, onBurst, announce }
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

it('announces a toast when it appears, and not what it grows by', async () => {
  const { arrive, announce, onBurst } = await watch()
  act(() => arrive(paymentRow({ id: 11 })))
  await waitFor(() => expect(announce).toHaveBeenCalledOnce())
  act(() => arrive(paymentRow({ id: 12 }), paymentRow({ id: 13 })))
  await screen.findByText(/^3 pagos recibidos/)
  await waitFor(() => expect(onBurst).toHaveBeenCalledOnce(), { timeout: 2_000 })
  expect(announce).toHaveBeenCalledOnce()

  act(() => arrive(paymentRow({ id: 14 })))
  await waitFor(() => expect(announce).toHaveBeenCalledTimes(2))
})

it('announces only what has a toast: nothing that ends soon', async () => {
  const { arrive, announce } = await watch()
  act(() =>
    arrive(
      attentionRow({ id: 21, change: 'new', level: 'due_soon' }),
      newsRow('client_unassigned', { id: 22 }),
    ),
  )
  act(() => arrive(newsRow('notice', { id: 23 })))
  await screen.findByText('Reunión de mañana')
  expect(announce).toHaveBeenCalledOnce()
})
