import { expect, it } from 'vitest'
import { isQuiet } from './quiet-hours'

const night = { on: true, begins: '20:00', ends: '07:00' }
const inLaPaz = (moment: string) => Date.parse(`${moment}-04:00`)

it.each([
  ['2026-11-24T00:00:00', true],
  ['2026-11-24T06:59:59', true],
  ['2026-11-24T07:00:00', false],
  ['2026-11-24T19:59:59', false],
  ['2026-11-24T20:00:00', true],
  ['2026-11-24T23:59:59', true],
])('on a Tuesday, at %s in La Paz, is quiet: %s', (moment, quiet) => {
  expect(isQuiet(night, inLaPaz(moment), [])).toBe(quiet)
})

it.each([
  ['a Saturday', '2026-11-28T10:00:00', false],
  ['a Sunday', '2026-11-29T10:00:00', true],
  ['a holiday', '2026-12-25T10:00:00', true],
  ['the day after it', '2026-12-26T10:00:00', false],
])('on %s, at %s in La Paz, is quiet: %s', (_, moment, quiet) => {
  expect(isQuiet(night, inLaPaz(moment), ['2026-12-25'])).toBe(quiet)
})

it('takes the day of La Paz: there it is Saturday for four hours after Greenwich has Sunday', () => {
  const late = { ...night, begins: '23:00' }
  expect(isQuiet(late, inLaPaz('2026-11-28T22:59:00'), [])).toBe(false)
  expect(isQuiet(late, inLaPaz('2026-11-29T22:59:00'), [])).toBe(true)
})

it('keeps the hours that somebody chose', () => {
  const chosen = { on: true, begins: '19:00', ends: '07:30' }
  expect(isQuiet(chosen, inLaPaz('2026-11-24T07:29:59'), [])).toBe(true)
  expect(isQuiet(chosen, inLaPaz('2026-11-24T07:30:00'), [])).toBe(false)
  expect(isQuiet(chosen, inLaPaz('2026-11-24T19:00:00'), [])).toBe(true)
})

it('is never quiet for who wants no quiet hours, not on Sundays either', () => {
  expect(isQuiet({ ...night, on: false }, inLaPaz('2026-11-29T03:00:00'), ['2026-11-29'])).toBe(false)
})
