import { expect, it } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatAbsolute,
  formatDay,
  formatLongDay,
  formatTime,
  todayInLaPaz,
} from './dates'

const lateInLaPaz = '2026-11-25T02:31:00.123Z'

it('tells the hour of La Paz on a 24 hour clock, wherever the machine stands', () => {
  expect(formatTime(lateInLaPaz)).toBe('22:31')
  expect(formatTime('2026-11-24T04:05:00Z')).toBe('00:05')
})

it('tells an hour in another zone when asked', () => {
  expect(formatTime(lateInLaPaz, { timeZone: 'UTC' })).toBe('02:31')
})

it('keeps the day of La Paz until its own midnight', () => {
  expect(dayOf(lateInLaPaz)).toBe('2026-11-24')
  expect(todayInLaPaz(new Date('2026-11-25T03:59:59Z'))).toBe('2026-11-24')
  expect(todayInLaPaz(new Date('2026-11-25T04:00:00Z'))).toBe('2026-11-25')
})

it('writes a day as the wire has it, whatever zone the machine is in', () => {
  expect(formatDay('2026-11-04')).toBe('04/11/2026')
  expect(formatLongDay('2026-11-24')).toBe('martes, 24 de noviembre de 2026')
  expect(formatLongDay('2026-11-24', 'en')).toBe('Tuesday, November 24, 2026')
})

it('gives the whole date and hour for a title', () => {
  expect(formatAbsolute(lateInLaPaz)).toBe('martes, 24 de noviembre de 2026, 22:31:00')
})

it('counts whole days, also over the end of a month and of a leap day', () => {
  expect(daysBetween('2026-11-24', '2026-11-24')).toBe(0)
  expect(daysBetween('2026-11-24', '2026-12-01')).toBe(7)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
})
