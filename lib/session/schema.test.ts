import { expect, it } from 'vitest'
import { meSchema, signInSchema } from './schema'

const user = {
  id: 1,
  name: 'Elena Quiroga',
  role: 'admin',
  email: 'admin@sajama.example',
  phone: null,
  team: { id: null, name: 'Todos los equipos', members: [{ id: 2, name: 'Carla Ibáñez', role: 'manager' }] },
}

it('reads the session as Laravel writes it', () => {
  expect(meSchema.parse({ user, expires_at: '2026-11-25T02:31:00.123Z' })).toEqual({
    user,
    expiresAt: '2026-11-25T02:31:00.123Z',
  })
})

it('refuses a role that this build does not know', () => {
  const stranger = { ...user, role: 'auditor' }
  expect(() => meSchema.parse({ user: stranger, expires_at: '2026-11-25T02:31:00.123Z' })).toThrow()
})

it('refuses a sign-in without its token', () => {
  expect(() => signInSchema.parse({ user, expires_at: '2026-11-25T02:31:00.123Z' })).toThrow()
})
