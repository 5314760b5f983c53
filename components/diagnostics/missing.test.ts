import { expect, it } from 'vitest'
import { missingIn } from './missing'

const at = (cursor: number | null, head: number | null) => ({ name: 'cobrador.4', cursor, head, held: 0 })

it('adds up what each stream has more than is here', () => {
  expect(missingIn([at(3, 5), at(7, 7)])).toBe(2)
  expect(missingIn([at(0, 0)])).toBe(0)
})

it('does not know before the server has told of every stream', () => {
  expect(missingIn([])).toBeNull()
  expect(missingIn([at(3, 3), at(null, 2)])).toBeNull()
  expect(missingIn([at(3, null)])).toBeNull()
})
