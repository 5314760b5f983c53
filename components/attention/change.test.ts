import { expect, it } from 'vitest'
import { changeOf } from './change'

const today = '2026-11-24'

it('tells from which level a credit fell', () => {
  expect(
    changeOf({ change: 'worse', previousLevel: 'late_2', since: '2026-11-24T04:00:03.000Z' }, today),
  ).toMatchObject({ kind: 'worse', previous: 'late_2' })
})

it('counts days as La Paz does: eight in the evening there is tomorrow in UTC', () => {
  expect(
    changeOf({ change: 'new', previousLevel: null, since: '2026-11-25T02:00:00.000Z' }, today),
  ).toMatchObject({ kind: 'new', days: 0 })
})

it('tells for how many days nothing changed, and no level before it', () => {
  expect(
    changeOf({ change: 'same', previousLevel: 'late_1', since: '2026-11-18T14:00:00.000Z' }, today),
  ).toEqual({ kind: 'same', days: 6, previous: null })
})

it('claims nothing of a credit that no check has told yet', () => {
  expect(changeOf({ change: null, previousLevel: null, since: null }, today)).toEqual({
    kind: 'untold',
    days: null,
  })
})
