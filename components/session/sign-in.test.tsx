import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it, vi } from 'vitest'
import openPages from '@/lib/messages/open-pages.json'
import { askSessionState, requestSignIn } from '@/lib/sign-in'
import { SignIn } from './sign-in'

vi.mock('@/lib/sign-in')

const replace = vi.fn()
const guest = { role: null, isOnline: true, isDemo: false }

function open(search = '') {
  vi.stubGlobal('location', { search, replace })
  return render(<SignIn words={openPages.signIn} />)
}

async function fillAndSend() {
  const user = userEvent.setup()
  await user.type(screen.getByLabelText('Correo o celular'), ' carla ')
  await user.type(screen.getByLabelText('Contraseña'), 'secreta')
  await user.click(screen.getByRole('button', { name: 'Entrar' }))
}

beforeEach(() => {
  replace.mockReset()
  vi.mocked(askSessionState).mockReset().mockResolvedValue(guest)
  vi.mocked(requestSignIn).mockReset().mockResolvedValue(null)
})

it('sends each role to its place, and back to where somebody wanted to go', async () => {
  open('?next=%2Fpayments%3Fpayment%3D9')
  await screen.findByText('Servidor en línea')
  vi.mocked(askSessionState).mockResolvedValue({ ...guest, role: 'manager' })
  await fillAndSend()
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/payments?payment=9'))
  expect(requestSignIn).toHaveBeenCalledWith('carla', 'secreta')
})

it('goes nowhere else, whatever the address says', async () => {
  vi.mocked(askSessionState).mockResolvedValue({ ...guest, role: 'cobrador' })
  open('?next=https%3A%2F%2Fevil.example')
  await waitFor(() => expect(replace).toHaveBeenCalledWith('/field'))
})

it('says how long to wait for a server that had no place for this', async () => {
  vi.mocked(requestSignIn).mockResolvedValue({ code: 'busy', retryAfterSeconds: 5 })
  open()
  await fillAndSend()
  expect(await screen.findByRole('alert')).toHaveTextContent('El servidor está ocupado. Espere 5 s')
})

it('says what was wrong beside the field and keeps what was typed', async () => {
  vi.mocked(requestSignIn).mockResolvedValue({ code: 'throttled', retryAfterSeconds: 8 })
  open()
  await fillAndSend()
  expect(await screen.findByRole('alert')).toHaveTextContent('Espere 8 s')
  expect(screen.getByLabelText('Contraseña')).toBeInvalid()
  expect(screen.getByLabelText('Contraseña')).toHaveFocus()
  expect(screen.getByLabelText('Correo o celular')).toHaveValue(' carla ')
  expect(screen.getByRole('button', { name: 'Entrar' })).toBeEnabled()
})

it('does not enter on a cookie alone: without Laravel there is no role', async () => {
  vi.mocked(askSessionState).mockResolvedValue({ ...guest, isOnline: false })
  open('?reason=ended')
  expect(await screen.findByText('Servidor sin respuesta')).toBeVisible()
  expect(screen.getByText('Su sesión terminó. Entre de nuevo.')).toBeVisible()
  await fillAndSend()
  expect(await screen.findByRole('alert')).toHaveTextContent('No hay comunicación')
  expect(replace).not.toHaveBeenCalled()
})

it('says that it is the demo only where the server says so', async () => {
  open()
  await screen.findByText('Servidor en línea')
  expect(screen.queryByText(/demostración/)).toBeNull()
  vi.mocked(askSessionState).mockResolvedValue({ ...guest, isDemo: true })
  open()
  expect(await screen.findByText(/demostración/)).toBeVisible()
})

it('shows a password when asked', async () => {
  open()
  await userEvent.click(screen.getByRole('button', { name: 'Mostrar contraseña' }))
  expect(screen.getByLabelText('Contraseña')).toHaveAttribute('type', 'text')
})
