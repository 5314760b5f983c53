import { expect, it } from 'vitest'
import { createAbsence } from './absence'
import { timings } from './timings'

const minute = 60_000

it('is no absence while contact is no rarer than polling leaves it', () => {
  const absence = createAbsence(timings)
  for (let at = 0; at < 10 * minute; at += timings.pollMaxMs) absence.hear(at)
  expect(absence.current()).toBeNull()
})

it('lasts from the last contact before it to the first after it', () => {
  const absence = createAbsence(timings)
  absence.hear(1 * minute)
  absence.hear(13 * minute)
  absence.hear(13 * minute + 100)
  expect(absence.current()).toEqual({ from: 1 * minute, to: 13 * minute })
})

it('is one with the next when nothing was pulled between them', () => {
  const absence = createAbsence(timings)
  absence.hear(1 * minute)
  absence.hear(13 * minute)
  absence.hear(20 * minute)
  expect(absence.current()).toEqual({ from: 1 * minute, to: 20 * minute })
})

it('is over once what was missed is here', () => {
  const absence = createAbsence(timings)
  absence.hear(1 * minute)
  absence.hear(13 * minute)
  absence.end()
  absence.hear(13 * minute + 100)
  expect(absence.current()).toBeNull()
})

it('does not begin before the first contact', () => {
  const absence = createAbsence(timings)
  absence.hear(13 * minute)
  expect(absence.current()).toBeNull()
})
