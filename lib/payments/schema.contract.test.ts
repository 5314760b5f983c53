import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readSample } from '../contract-samples'
import { paymentReceived } from './events'
import { paymentSchema, paymentsPageSchema } from './schema'

const successSchema = z.object({ success: z.literal(true), data: z.unknown() })
const frameSchema = z.object({ data: z.string() })

it('reads a payment and a page of them as Laravel writes them', () => {
  const payment = paymentSchema.parse(successSchema.parse(readSample('payment')).data)
  expect(payment).toMatchObject({ kind: 'payment', amount: '85.00', isReversed: false })
  const page = paymentsPageSchema.parse(successSchema.parse(readSample('payments')).data)
  expect(page.payments.length).toBeGreaterThan(0)
  expect(page.total).toBeGreaterThanOrEqual(page.payments.length)
})

it('reads the event of a payment, and what it covers', () => {
  const fields = JSON.parse(frameSchema.parse(readSample('frame.payment-received')).data)
  expect(fields.type).toBe(paymentReceived.name)
  const event = paymentReceived.schema.parse(fields)
  expect(event).toMatchObject({ amount: '210.00', method: 'cash', cobradorId: 4, remainingBalance: '817.00' })
  expect(event.covered.at(-1)).toEqual({ number: 3, amount: '40.00', settled: false })
})
