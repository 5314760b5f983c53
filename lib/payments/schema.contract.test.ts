import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, valuesOf } from '../contract-samples'
import { paymentSchema, paymentsPageSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.unknown() })
const dataOf = (name: string) => answerSchema.parse(readSample(name)).data

describe.each([
  { name: 'payment', schema: paymentSchema },
  { name: 'payments', schema: paymentsPageSchema },
])('the answer $name', ({ name, schema }) => {
  it('is read as Laravel writes it, and nothing is dropped', () => {
    expect(valuesOf(schema.parse(dataOf(name)))).toEqual(valuesOf(dataOf(name)))
  })

  it('is refused with any field by another name', () => {
    const all = misspelt(dataOf(name))
    expect(all.length).toBeGreaterThan(10)
    for (const { key, answer } of all) expect(schema.safeParse(answer).success, key).toBe(false)
  })
})
