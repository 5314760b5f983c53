import { expect, it } from 'vitest'
import { checkNews } from './check-news'
import { checkRow, paymentRow } from './stand-in'

it('makes one item of what a run told in several streams, and adds what changed there', () => {
  const rows = [
    paymentRow({ id: 9 }),
    checkRow({ id: 8, run: 2, stream: 'cobrador.5', new: 3, worse: 1 }),
    checkRow({ id: 7, run: 2, stream: 'cobrador.4', new: 9, worse: 4, cured: 3 }),
    checkRow({ id: 6, run: 1, new: 1 }),
  ]
  expect(checkNews(rows).map(({ runId, found }) => [runId, found])).toEqual([
    [2, { new: 12, worse: 5, cured: 3 }],
    [1, { new: 1, worse: 0, cured: 0 }],
  ])
})
