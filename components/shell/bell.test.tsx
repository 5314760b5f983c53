import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { Bell } from './bell'
import { checkRow, createStandIn, paymentRow, Stage } from './stand-in'

const members = [
  { id: 2, name: 'Carla Ibáñez' },
  { id: 4, name: 'Maribel Quisbert' },
]

function ring() {
  const standIn = createStandIn()
  render(
    <Stage realtime={standIn.realtime}>
      <Bell userId={2} members={members} />
    </Stage>,
  )
  return standIn
}

/** jsdom knows no popover; the browser sends this event when it opens one. */
function openList() {
  const list = document.getElementById('bell-list') as HTMLElement
  fireEvent(list, Object.assign(new Event('toggle'), { newState: 'open' }))
  return list
}

it('says how many are unread, and shows it', () => {
  const { setUnread } = ring()
  expect(screen.getByRole('button', { name: 'Avisos' })).toHaveTextContent('')
  act(() => setUnread(7))
  expect(screen.getByRole('button', { name: 'Avisos, 7 sin leer' })).toHaveTextContent('7')
})

it('stops counting at 99', () => {
  const { setUnread } = ring()
  act(() => setUnread(100))
  expect(screen.getByRole('button', { name: 'Avisos, 99+ sin leer' })).toHaveTextContent('99+')
})

it('lists what others did, newest first, and not what the reader did', () => {
  const { showRows } = ring()
  act(() =>
    showRows(
      paymentRow({ id: 3, client: 'Edwin Choque Nina' }),
      paymentRow({ id: 2, client: 'Virginia Nina Chura', actor: 2 }),
      paymentRow({ id: 1, client: 'Eusebio Quispe Aro' }),
    ),
  )
  const items = within(openList()).getAllByRole('listitem', { hidden: true })
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringContaining('Edwin Choque Nina'),
    expect.stringContaining('Eusebio Quispe Aro'),
  ])
  expect(items[0]).toHaveTextContent('Maribel Quisbert')
})

it('lists a run of the check once, with what changed in all streams, where it came', () => {
  const { showRows } = ring()
  act(() =>
    showRows(
      checkRow({ id: 4, run: 9, stream: 'cobrador.5', new: 3, worse: 1 }),
      paymentRow({ id: 3, client: 'Edwin Choque Nina' }),
      checkRow({ id: 2, run: 9, new: 9, worse: 4, same: 20 }),
      checkRow({ id: 1, run: 8, actor: 2, new: 1 }),
    ),
  )
  const items = within(openList()).getAllByRole('listitem', { hidden: true })
  expect(items.map((item) => item.textContent)).toEqual([
    expect.stringContaining('Revisión de la cartera12 nuevos, 5 empeoraron'),
    expect.stringContaining('Edwin Choque Nina'),
  ])
})

it('marks every stream as read up to its newest row', async () => {
  const { showRows, setUnread, marked } = ring()
  act(() =>
    showRows(paymentRow({ id: 9 }), paymentRow({ id: 8 }), {
      ...paymentRow({ id: 4 }),
      stream: 'cobrador.5',
    }),
  )
  act(() => setUnread(3))
  const list = openList()
  await act(async () => {
    fireEvent.click(within(list).getByRole('button', { name: 'Marcar todo como leído', hidden: true }))
  })
  expect(marked).toEqual([{ 'cobrador.4': 9, 'cobrador.5': 4 }])
})
