import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, valuesOf } from '../contract-samples'
import { holidaysSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.tuple([z.looseObject({})], z.unknown()) })
const { data } = answerSchema.parse(readSample('holidays'))

it('are read as Laravel writes them, and nothing is dropped', () => {
  expect(valuesOf(holidaysSchema.parse(data))).toEqual(valuesOf(data))
})

it('are refused with any field by another name', () => {
  const all = misspelt(data[0])
  expect(all.length).toBe(2)
  for (const { key, answer } of all) expect(holidaysSchema.safeParse([answer]).success, key).toBe(false)
})
