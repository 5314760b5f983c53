import { expect, it } from 'vitest'
import { badgedTitle, unreadText } from './unread-text'

it('says 99+ for what the server no longer counts', () => {
  expect([1, 99, 100].map(unreadText)).toEqual(['1', '99', '99+'])
})

it('puts the count before the title of the page', () => {
  expect(badgedTitle('Resumen · Vigía', 7)).toBe('(7) Resumen · Vigía')
  expect(badgedTitle('Resumen · Vigía', 100)).toBe('(99+) Resumen · Vigía')
})

it('replaces the count that stands there, and takes it away at none', () => {
  expect(badgedTitle('(7) Resumen · Vigía', 8)).toBe('(8) Resumen · Vigía')
  expect(badgedTitle('(99+) Resumen · Vigía', 0)).toBe('Resumen · Vigía')
})
