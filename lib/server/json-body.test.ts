import { expect, it } from 'vitest'
import { readJsonBody } from './json-body'

function request(body: BodyInit, headers: Record<string, string> = {}) {
  return new Request('http://127.0.0.1/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
}

const padded = (bytes: number) => JSON.stringify({ q: 'x'.repeat(bytes - 8) })

it('gives the object that was sent', async () => {
  expect(await readJsonBody(request('{"credit_id":9}'))).toEqual({ body: { credit_id: 9 } })
})

it('takes 64 kB and not one byte more', async () => {
  expect(padded(65_536)).toHaveLength(65_536)
  expect(await readJsonBody(request(padded(65_536)))).toHaveProperty('body')
  expect(await readJsonBody(request(padded(65_537)))).toEqual({ refused: 'tooLarge' })
})

it('counts what comes, not what is announced', async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(8_192)),
  })
  expect(await readJsonBody(request(endless))).toEqual({ refused: 'tooLarge' })
})

it.each(['', '{', '[]', '"x"', 'null', '1', '{"a":1}}', '\u{feff}'])(
  'refuses %j, which is no object',
  async (body) => {
    expect(await readJsonBody(request(body))).toEqual({ refused: 'malformed' })
  },
)

it('refuses bytes that are no text', async () => {
  expect(await readJsonBody(request(new Uint8Array([0x7b, 0xff, 0x7d])))).toEqual({ refused: 'malformed' })
})
