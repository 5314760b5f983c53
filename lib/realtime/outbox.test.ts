import { expect, it } from 'vitest'
import { createOutbox } from './outbox'
import { createFakePage } from './testing/fake-page'

function open() {
  const { page, control } = createFakePage()
  const said: number[] = []
  const painting = { ...page, afterPaint: page.nextFrame }
  return { said, control, put: createOutbox<number>(painting, (message) => void said.push(message)) }
}

it('lets the tab that is looked at paint first, and keeps the order', () => {
  const { said, control, put } = open()
  put(1)
  put(2)
  expect(said).toEqual([])
  control.paint()
  expect(said).toEqual([1, 2])
  put(3)
  control.paint()
  expect(said).toEqual([1, 2, 3])
})

it('does not wait on a hidden page, nor with what waited when it was hidden', () => {
  const { said, control, put } = open()
  put(1)
  control.isHidden = true
  put(2)
  expect(said).toEqual([1, 2])
  control.paint()
  expect(said).toEqual([1, 2])
})
