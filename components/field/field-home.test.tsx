import { act, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import words from '@/lib/messages/field.json'
import { RealtimeContext } from '../shell/realtime-context'
import { createStandIn } from '../shell/stand-in'
import { UserContext } from '../shell/user-context'
import { FieldHome } from './field-home'

const maribel = {
  id: 4,
  name: 'Maribel Quisbert',
  role: 'cobrador' as const,
  email: 'maribel.quisbert@sajama.example',
  phone: '71234567',
  team: {
    id: 1,
    name: 'Ceja–Villa Adela',
    members: [
      { id: 4, name: 'Maribel Quisbert', role: 'cobrador' as const },
      { id: 2, name: 'Carla Ibáñez', role: 'manager' as const },
    ],
  },
}

function open(user: typeof maribel | null) {
  const standIn = createStandIn()
  render(
    <RealtimeContext value={standIn.realtime}>
      <UserContext value={user}>
        <FieldHome words={words} attention={<p>su cartera</p>} />
      </UserContext>
    </RealtimeContext>,
  )
  return standIn
}

it('says who is signed in, of which team, and whose', () => {
  open(maribel)
  expect(screen.getByText('Maribel Quisbert')).toBeVisible()
  expect(screen.getByText('Ceja–Villa Adela')).toBeVisible()
  expect(screen.getByText('Carla Ibáñez')).toBeVisible()
})

it('stands before it knows who that is, with nobody in it and a way out', () => {
  open(null)
  expect(screen.getByRole('heading', { name: 'Hoy', level: 1 })).toBeVisible()
  expect(screen.getByText('Leyendo sus datos…')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Cerrar sesión' })).toBeEnabled()
})

it('says the state of the connection in words, as the desk does', () => {
  const { setStatus } = open(maribel)
  expect(screen.getByRole('status')).toHaveTextContent('Actualizando…')
  act(() => setStatus({ state: 'live', lastFrameAt: Date.now() }))
  expect(screen.getByRole('status')).toHaveTextContent('En vivo · 0 s')
  act(() => setStatus({ state: 'offline', since: Date.parse('2026-11-24T14:18:00Z') }))
  expect(screen.getByRole('status')).toHaveTextContent('Sin conexión desde las 10:18')
})
