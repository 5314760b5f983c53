import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import type { Api } from '@/lib/api'
import { ApiContext } from '../shell/api-context'
import { newsRow } from '../shell/news-stand-in'
import { createStandIn, paymentRow, Stage } from '../shell/stand-in'
import { PaymentsFeed } from './payments-feed'

const members = [{ id: 4, name: 'Maribel Quisbert' }]

const api: Api = {
  get: async <T,>() => ({ payments: [], nextCursor: null, total: 74 }) as T,
  post: () => Promise.reject(new Error('The feed writes nothing')),
  put: () => Promise.reject(new Error('The feed writes nothing')),
}

/** What the browser says of the upper edge of the rows; in these tests it is spoken by hand. */
let sayTopIsInView: (isInView: boolean) => void

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(look: (entries: unknown[]) => void) {
        sayTopIsInView = (isIntersecting) => look([{ isIntersecting, boundingClientRect: { top: -40 } }])
      }
      observe() {}
      disconnect() {}
    },
  )
  Element.prototype.scrollIntoView = vi.fn()
})

function open() {
  const standIn = createStandIn()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ApiContext value={api}>
        <Stage realtime={standIn.realtime}>
          <PaymentsFeed members={members} />
        </Stage>
      </ApiContext>
    </QueryClientProvider>,
  )
  const feed = screen.getByRole('region', { name: 'Pagos recibidos' })
  return { ...standIn, feed, clients: () => within(feed).queryAllByRole('listitem').map(clientOf) }
}

function clientOf(item: HTMLElement) {
  return item.textContent?.match(/Cliente \d/)?.[0]
}

const row = (id: number) => paymentRow({ id, client: `Cliente ${id}` })

it('shows the payments newest first, with who collected them and what they cover', () => {
  const { showRows, feed, clients } = open()
  act(() => showRows(row(3), row(2), row(1)))
  expect(clients()).toEqual(['Cliente 3', 'Cliente 2', 'Cliente 1'])
  const [newest] = within(feed).getAllByRole('listitem')
  expect(newest).toHaveTextContent('Maribel Quisbert')
  expect(newest).toHaveTextContent('Efectivo · cuota 7')
  expect(newest).toHaveTextContent('Bs 210,00')
})

it('marks a payment as soon as its reversal is told', () => {
  const { showRows, arrive, feed } = open()
  act(() => showRows(row(2), row(1)))
  expect(within(feed).queryByText('anulado')).toBeNull()
  act(() => arrive(newsRow('payment_reversed', { id: 3 }, { payment_id: 1_001 })))
  const [newest, reversed] = within(feed).getAllByRole('listitem')
  expect(newest).not.toHaveTextContent('anulado')
  expect(reversed).toHaveTextContent('Cliente 1anulado')
})

it("says the server's count of today and counts nothing itself", async () => {
  const { showRows, feed } = open()
  act(() => showRows(row(1)))
  expect(await within(feed).findByText('74 hoy')).toBeVisible()
})

it('says of when the count is, while the server cannot be asked', async () => {
  const { showRows, setStatus, feed } = open()
  act(() => showRows(row(1)))
  await within(feed).findByText('74 hoy')
  act(() => setStatus({ state: 'offline' }))
  expect(within(feed).getByText(/^74 hoy hasta las \d\d:\d\d$/)).toBeVisible()
  act(() => setStatus({ state: 'live' }))
  expect(within(feed).getByText('74 hoy')).toBeVisible()
})

it('says that there is nothing only when it knows', () => {
  const { showRows, feed } = open()
  expect(within(feed).queryByText('Todavía no hay pagos')).toBeNull()
  act(() => showRows())
  expect(within(feed).getByText('Todavía no hay pagos')).toBeVisible()
})

it('says that it is cut off when nothing could be read yet', () => {
  const { setStatus, feed } = open()
  act(() => setStatus({ state: 'offline' }))
  expect(within(feed).getByRole('heading', { name: 'Sin conexión' })).toBeVisible()
})

it('keeps the rows in their place while somebody reads further down, and shows the new ones when asked', async () => {
  const { showRows, arrive, clients } = open()
  act(() => showRows(row(2), row(1)))
  act(() => sayTopIsInView(false))
  act(() => arrive(row(4), row(3)))
  expect(clients()).toEqual(['Cliente 2', 'Cliente 1'])

  await userEvent.click(screen.getByRole('button', { name: '2 nuevos' }))
  expect(clients()).toEqual(['Cliente 4', 'Cliente 3', 'Cliente 2', 'Cliente 1'])
  expect(screen.queryByRole('button', { name: /nuevo/ })).toBeNull()
})

it('stands still while it is paused, and goes on', async () => {
  const { showRows, arrive, clients } = open()
  act(() => showRows(row(1)))
  await userEvent.click(screen.getByRole('button', { name: 'Pausar' }))
  act(() => arrive(row(2)))
  expect(clients()).toEqual(['Cliente 1'])
  expect(screen.getByRole('button', { name: '1 nuevo' })).toBeVisible()

  await userEvent.click(screen.getByRole('button', { name: 'Seguir' }))
  expect(clients()).toEqual(['Cliente 2', 'Cliente 1'])
})

it('marks what came during an absence', () => {
  const { showRows, feed } = open()
  act(() => showRows(paymentRow({ id: 2, recovered: true }), row(1)))
  expect(within(feed).getAllByTitle('Llegó durante una desconexión')).toHaveLength(1)
})

it('says under what was missed how long nothing was heard', () => {
  const { showRows, showMarks, feed } = open()
  const at = (hour: string) => Date.parse(`2026-11-24T${hour}:00Z`)
  act(() => {
    showRows(
      paymentRow({ id: 2, at: '2026-11-24T14:05:00.000Z', recovered: true }),
      paymentRow({ id: 1, at: '2026-11-24T13:51:00.000Z' }),
    )
    showMarks({ kind: 'absence', from: at('13:58'), to: at('14:10'), rows: 7 })
  })
  const [missed, line, before] = within(feed).getAllByRole('listitem')
  expect(missed).toHaveTextContent('Llegó durante una desconexión')
  expect(line).toHaveTextContent('Sin conexión 12 min · 7 eventosde 09:58 a 10:10, ya recuperados')
  expect(before).not.toHaveTextContent('desconexión')
})

it('keeps the page small however many rows there are', () => {
  const { showRows, clients } = open()
  act(() => showRows(...Array.from({ length: 5_000 }, (_, index) => row(5_000 - index))))
  expect(clients()).toHaveLength(20)
})
