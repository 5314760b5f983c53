import { expect, it } from 'vitest'
import { clientUnassigned } from './events'

const [change] = clientUnassigned.apply(clientUnassigned.schema.parse({ client_id: 7 }))
const update = (answer: unknown) => change?.update(answer)

it('takes a client out of a cached list, page by page, and leaves the others', () => {
  const pages = {
    pages: [
      {
        rows: [
          { id: 1, clientId: 7 },
          { id: 2, clientId: 8 },
        ],
      },
      { rows: [] },
    ],
    pageParams: [null],
  }
  expect(update(pages)).toEqual({
    pages: [{ rows: [{ id: 2, clientId: 8 }] }, { rows: [] }],
    pageParams: [null],
  })
})

it('leaves an answer without that client as it is, so that nothing is painted anew', () => {
  for (const answer of [undefined, null, 3, 'x', [], { rows: [{ clientId: 8 }] }])
    expect(update(answer)).toBe(answer)
})
