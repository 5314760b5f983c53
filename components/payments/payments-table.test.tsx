import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useSyncExternalStore } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Api } from '@/lib/api'
import { ApiError } from '@/lib/errors'
import { ApiContext } from '../shell/api-context'
import { asleep } from '../shell/realtime-context'
import { Stage } from '../shell/stand-in'
import { PaymentsTable } from './payments-table'

// Next keeps this hook in step with the history by itself; here an event does it.
vi.mock('next/navigation', () => ({
  useSearchParams: () => new URLSearchParams(useSyncExternalStore(onPush, () => location.search)),
}))

function onPush(listener: () => void) {
  addEventListener('pushed', listener)
  return () => removeEventListener('pushed', listener)
}

beforeEach(() => {
  history.replaceState(null, '', '/payments')
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

function payment(id: number) {
  return {
    id,
    kind: 'payment',
    creditId: 9,
    clientId: 7,
    clientName: `Cliente ${id}`,
    amount: '210.00',
    paymentDate: '2026-11-24',
    takenAt: '2026-11-24T14:31:00.000Z',
    recordedAt: '2026-11-24T14:31:02.000Z',
    method: 'cash',
    receivedBy: { id: 4, name: 'Maribel Quisbert' },
    cobrador: { id: 4, name: 'Maribel Quisbert' },
    remainingBalance: '840.00',
    covered: [{ number: 7, amount: '210.00', settled: true }],
    isRecovery: false,
    reversesId: null,
    reason: null,
    isReversed: false,
    reversal: null as object | null,
  }
}

type Query = Record<string, string> | undefined

function open(answer: (query: Query) => unknown) {
  const asked: Query[] = []
  const api: Api = {
    get: async <T,>(_path: string, _schema: unknown, options?: { query?: Query }) => {
      asked.push(options?.query)
      return answer(options?.query) as T
    },
    post: () => Promise.reject(new Error('The list writes nothing')),
    put: () => Promise.reject(new Error('The list writes nothing')),
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  render(
    <QueryClientProvider client={client}>
      <ApiContext value={api}>
        <Stage realtime={asleep}>
          <PaymentsTable cobradores={[{ id: 4, name: 'Maribel Quisbert' }]} />
        </Stage>
      </ApiContext>
    </QueryClientProvider>,
  )
  return asked
}

const page = (...ids: number[]) => ({ payments: ids.map(payment), nextCursor: null, total: ids.length })

it('opens a payment in the address, and gives the focus back when it is closed', async () => {
  open(() => page(2, 1))
  await userEvent.click(await screen.findByRole('link', { name: 'Cliente 2' }))
  expect(location.search).toBe('?payment=2')

  const panel = screen.getByRole('complementary', { name: 'Pago de Cliente 2' })
  expect(within(panel).getByRole('heading', { name: 'Pago de Cliente 2' })).toHaveFocus()
  expect(panel).toHaveTextContent('24/11/2026, 10:31')

  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(screen.getByRole('link', { name: 'Cliente 2' })).toHaveFocus()
})

it('says so when the payment of the address is not in the list', async () => {
  history.replaceState(null, '', '/payments?payment=99')
  open(() => page(1))
  expect(await screen.findByRole('complementary', { name: 'Este pago no está en la lista' })).toBeVisible()
})

it('asks the server for the day and the cobrador of the address, and for nothing that is neither', async () => {
  history.replaceState(null, '', '/payments?day=2026-11-24&cobrador_id=4%20or%201')
  const asked = open(() => page(1))
  await screen.findByRole('link', { name: 'Cliente 1' })
  expect(asked).toEqual([{ day: '2026-11-24' }])

  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cobrador' }), 'Maribel Quisbert')
  await screen.findByRole('link', { name: 'Cliente 1' })
  expect(asked.at(-1)).toEqual({ day: '2026-11-24', cobrador_id: '4' })
  expect(location.search).toBe('?day=2026-11-24&cobrador_id=4')
})

it('says that nothing matches, apart from that there is nothing', async () => {
  open((query) => (query?.cobrador_id ? page() : page(1)))
  await screen.findByRole('link', { name: 'Cliente 1' })
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Cobrador' }), 'Maribel Quisbert')
  expect(await screen.findByRole('heading', { name: 'Nada coincide' })).toBeVisible()

  await userEvent.click(screen.getByRole('button', { name: 'Quitar filtros' }))
  expect(await screen.findByRole('link', { name: 'Cliente 1' })).toBeVisible()
})

it('loads older payments below those that are there', async () => {
  open((query) => (query?.cursor ? page(1) : { ...page(3, 2), nextCursor: 'older', total: 3 }))
  await userEvent.click(await screen.findByRole('button', { name: 'Cargar más' }))
  await screen.findByRole('link', { name: 'Cliente 1' })
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    'Cliente 3',
    'Cliente 2',
    'Cliente 1',
  ])
  expect(screen.queryByRole('button', { name: 'Cargar más' })).toBeNull()
})

it('says that the list could not be read, and tries again when told to', async () => {
  let isDown = true
  open(() => {
    if (isDown) throw new ApiError({ code: 'network', status: 0 })
    return page(1)
  })
  expect(await screen.findByRole('heading', { name: 'No se pudo leer la lista' })).toBeVisible()
  isDown = false
  await userEvent.click(screen.getByRole('button', { name: 'Probar de nuevo' }))
  expect(await screen.findByRole('link', { name: 'Cliente 1' })).toBeVisible()
})

it('says of a reversed payment who gave it back, when and why, and marks its reversal', async () => {
  const by = { id: 2, name: 'Carla Ibáñez' }
  const reason = 'Se cobró a otro cliente'
  const reversal = { id: 2, reason, recordedAt: '2026-11-23T15:00:00.000Z', by }
  open(() => ({
    payments: [
      { ...payment(2), kind: 'reversal', reversesId: 1, reason },
      { ...payment(1), isReversed: true, reversal },
    ],
    nextCursor: null,
    total: 2,
  }))
  expect(await screen.findByText('anulación')).toBeVisible()
  expect(screen.getByText('anulado')).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Cliente 1' }))
  const panel = screen.getByRole('complementary', { name: 'Pago de Cliente 1' })
  expect(within(panel).getByText('Anulado por Carla Ibáñez, 23/11 11:00')).toBeVisible()
  expect(within(panel).getByText(reason)).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Cliente 2' }))
  expect(screen.getByText('Anulación de un pago')).toBeVisible()
})

it('says that a payment on a written-off credit is money recovered', async () => {
  open(() => ({ payments: [{ ...payment(1), isRecovery: true }], nextCursor: null, total: 1 }))
  expect(await screen.findByText('recuperado')).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: 'Cliente 1' }))
  expect(screen.getByText('Recuperado: el crédito está castigado.')).toBeVisible()
})
