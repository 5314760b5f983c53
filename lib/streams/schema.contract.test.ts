import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readSample } from '../contract-samples'
import { catchUpSchema, headsSchema, positionSchema, rowSchema } from './schema'

const successSchema = z.object({ success: z.literal(true), data: z.unknown() })
const frameSchema = z.object({ event: z.string(), channel: z.string(), data: z.string() })
const dataOf = (name: string) => successSchema.parse(readSample(name)).data

function frame(name: string) {
  const { data, ...rest } = frameSchema.parse(readSample(name))
  return { ...rest, data: JSON.parse(data) }
}

it('reads the heads of all streams', () => {
  const heads = headsSchema.parse(dataOf('streams'))
  expect(heads['cobrador.4']).toMatchObject({ head: 1, floor: 1, unread: 1, readUpTo: 0 })
  expect(heads['admin.notifications']).toMatchObject({ head: 0, id: null })
})

it('reads the heads as they are after a mark', () => {
  expect(Object.keys(headsSchema.parse(dataOf('notifications-read')))).not.toEqual([])
})

it.each(['catch-up', 'catch-up.reset'])('reads the rows of %s, each of its own stream and epoch', (name) => {
  const answers = Object.entries(catchUpSchema.parse(dataOf(name)))
  expect(answers.flatMap(([, { rows }]) => rows)).not.toEqual([])
  for (const [stream, { rows, epoch }] of answers) {
    for (const row of rows) expect(row).toMatchObject({ stream, epoch })
  }
})

it('reads the same row from a frame as from a pull', () => {
  const { event, channel, data } = frame('frame.payment-received')
  const row = rowSchema.parse(data)
  expect([event, channel]).toEqual(['payment.received', `private-${row.stream}`])
  const pulled = catchUpSchema.parse(dataOf('catch-up'))['cobrador.4']?.rows[0]
  expect(Object.keys(pulled?.fields ?? {}).sort()).toEqual(Object.keys(row.fields).sort())
})

it('reads a row of a type that it does not know', () => {
  const { data } = frame('frame.notification')
  expect(rowSchema.parse({ ...data, type: 'of_tomorrow' })).toMatchObject({ type: 'of_tomorrow' })
})

it('reads a head that comes without its rows', () => {
  const { event, data } = frame('frame.stream-advanced')
  expect(event).toBe('stream.advanced')
  expect(positionSchema.parse(data)).toEqual({ seq: data.head, epoch: data.epoch })
})
