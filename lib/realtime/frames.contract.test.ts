import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, valuesOf } from '../contract-samples'
import { paymentReceived } from '../payments/events'
import { positionSchema, rowSchema } from '../streams/schema'
import { beatSchema } from './heartbeat'

// Exactly what the Pusher protocol hands over: the data of an event is JSON inside JSON.
const frameSchema = z.strictObject({ event: z.string(), channel: z.string(), data: z.string() })

function frameOf(name: string) {
  const { data, ...frame } = frameSchema.parse(readSample(`frame.${name}`))
  return { ...frame, data: z.record(z.string(), z.unknown()).parse(JSON.parse(data)) }
}

function readPayment(data: unknown) {
  const row = rowSchema.parse(data)
  return { ...row, fields: paymentReceived.schema.parse(row.fields) }
}

describe('the frame of a payment', () => {
  const { event, channel, data } = frameOf('payment-received')

  it('is read as Laravel writes it, and nothing is dropped', () => {
    const row = readPayment(data)
    expect({ event, channel }).toEqual({ event: 'payment.received', channel: `private-${row.stream}` })
    expect(row.type).toBe(paymentReceived.name)
    expect(valuesOf(row)).toEqual(valuesOf(data))
  })

  it.each(misspelt(data))('is refused with $key by another name', ({ answer }) => {
    expect(() => readPayment(answer)).toThrow()
  })
})

it('reads the frame of a notice as a row whose own fields are kept as they came', () => {
  const { event, data } = frameOf('notification')
  const row = rowSchema.parse(data)
  expect(event).toBe('notification')
  expect(valuesOf(row)).toEqual(valuesOf(data))
  expect(Object.keys(row.fields)).toEqual(['title', 'body'])
})

it('reads where a stream stands from a frame that carries no row', () => {
  const { event, channel, data } = frameOf('stream-advanced')
  const { stream, ...position } = data
  expect(event).toBe('stream.advanced')
  expect(channel).toBe(`private-${stream}`)
  expect(valuesOf(positionSchema.parse(data))).toEqual(valuesOf(position))
  for (const { key, answer } of misspelt(position)) {
    expect(positionSchema.safeParse(answer).success, key).toBe(false)
  }
})

it('reads when a heartbeat was sent', () => {
  const { event, channel, data } = frameOf('heartbeat')
  expect({ event, channel }).toEqual({ event: 'heartbeat', channel: 'heartbeat' })
  expect(beatSchema.parse(data)).toEqual(data)
})

it('knows a change of access by its name alone', () => {
  const { event, channel, data } = frameOf('access-changed')
  expect(event).toBe('access.changed')
  expect(channel).toBe(`private-cobrador.${data.user_id}`)
})
