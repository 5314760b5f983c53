import { expect, it } from 'vitest'
import { countOf, fillIn } from './plain-words'

it('puts values into their places, and nothing where none is given', () => {
  expect(fillIn('Desde las {time}: {count} de {total}', { time: '10:18', count: 0 })).toBe(
    'Desde las 10:18: 0 de ',
  )
})

it('counts in Spanish', () => {
  const days = { one: '{count} día', other: '{count} días' }
  expect([0, 1, 2].map((count) => countOf(days, count))).toEqual(['0 días', '1 día', '2 días'])
})
