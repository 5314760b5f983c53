import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, rowInFrame, valuesOf } from '../contract-samples'
import { creditAttention } from './events'
import { attentionPageSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.unknown() })

describe('what requires attention', () => {
  const data = answerSchema.parse(readSample('credits-requiring-attention')).data

  it('is read as Laravel writes it, and nothing is dropped', () => {
    expect(valuesOf(attentionPageSchema.parse(data))).toEqual(valuesOf(data))
  })

  it('is refused with any field by another name', () => {
    const all = misspelt(data)
    expect(all.length).toBeGreaterThan(20)
    for (const { key, answer } of all) expect(attentionPageSchema.safeParse(answer).success, key).toBe(false)
  })
})

describe('a credit told', () => {
  const { event, type, fields } = rowInFrame('frame.credit-requires-attention')

  it('is read as Laravel broadcasts it, and nothing is dropped', () => {
    expect([event, type]).toEqual(['credit.requires.attention', creditAttention.name])
    expect(valuesOf(creditAttention.schema.parse(fields))).toEqual(valuesOf(fields))
  })

  it('is refused with any field by another name', () => {
    const all = misspelt(fields)
    expect(all.length).toBeGreaterThan(15)
    for (const { key, answer } of all) {
      expect(() => creditAttention.schema.parse(answer), key).toThrow()
    }
  })
})
