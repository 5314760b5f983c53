import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, rowInFrame, valuesOf } from '../contract-samples'
import { failureOf } from '../envelope'
import { checkFinished } from './events'
import { runDetailSchema, runsPageSchema, startedSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.unknown() })
const dataOf = (name: string) => answerSchema.parse(readSample(name)).data

describe.each([
  { name: 'checks', schema: runsPageSchema },
  { name: 'check', schema: runDetailSchema },
  { name: 'check-started', schema: startedSchema },
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

it('adds up: new, worse and same are what is listed', () => {
  for (const { state, counts } of runsPageSchema.parse(dataOf('checks')).runs) {
    if (state === 'done') expect(counts.new + counts.worse + counts.same).toBe(counts.listed)
  }
})

it('finds in a refusal the run that is under way', () => {
  const { code, data } = failureOf(409, new Headers(), readSample('error.already_running'))
  expect(code).toBe('already_running')
  expect(startedSchema.parse(data).run.state).toMatch(/^(queued|running)$/)
})

describe('a check that has ended', () => {
  const { event, type, fields } = rowInFrame('frame.check-finished')

  it('is read as Laravel broadcasts it, and nothing is dropped', () => {
    expect([event, type]).toEqual(['notification', checkFinished.name])
    expect(valuesOf(checkFinished.schema.parse(fields))).toEqual(valuesOf(fields))
  })

  it('is refused with any field by another name', () => {
    for (const { key, answer } of misspelt(fields)) {
      expect(() => checkFinished.schema.parse(answer), key).toThrow()
    }
  })
})
