import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, valuesOf } from '../contract-samples'
import { preferencesSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.unknown() })
const dataOf = (name: string) => answerSchema.parse(readSample(name)).data

describe.each(['preferences-default', 'preferences'])('the answer %s', (name) => {
  it('is read as Laravel writes it, and nothing is dropped', () => {
    expect(valuesOf(preferencesSchema.parse(dataOf(name)))).toEqual(valuesOf(dataOf(name)))
  })

  it('is refused with any field by another name', () => {
    // The name of a table is data, and may be anything.
    const all = misspelt(dataOf(name)).filter(({ key }) => key !== 'tables.payments')
    expect(all.length).toBeGreaterThan(7)
    for (const { key, answer } of all) expect(preferencesSchema.safeParse(answer).success, key).toBe(false)
  })
})
