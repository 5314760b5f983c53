import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, sampleNames, valuesOf } from '../contract-samples'
import { catchUpSchema, headsSchema, rowSchema } from './schema'

const answerSchema = z.object({ success: z.literal(true), data: z.record(z.string(), z.looseObject({})) })
const pulledSchema = z.looseObject({ rows: z.tuple([z.looseObject({})], z.unknown()) })
const pageSchema = z.object({ data: z.object({ data: z.array(z.unknown()) }) })
const dataOf = (name: string) => answerSchema.parse(readSample(name)).data

/** By stream name: the one kind of key that is data, and may be anything. */
function misspeltInside(data: Record<string, unknown>) {
  return misspelt(data).filter(({ key }) => !Object.hasOwn(data, key))
}

describe.each(['streams', 'notifications-read'])('the heads in %s', (name) => {
  it('are read as Laravel writes them, and nothing is dropped', () => {
    const heads = headsSchema.parse(dataOf(name))
    expect(valuesOf(heads)).toEqual(valuesOf(dataOf(name)))
    expect(Object.keys(heads)).toContain('cobrador.4')
  })

  it.each(misspeltInside(dataOf(name)))('are refused with $key by another name', ({ answer }) => {
    expect(headsSchema.safeParse(answer).success).toBe(false)
  })
})

describe.each(sampleNames('catch-up'))('what %s brings', (name) => {
  it('is read as Laravel writes it, and nothing is dropped', () => {
    const pulled = catchUpSchema.parse(dataOf(name))
    expect(valuesOf(pulled)).toEqual(valuesOf(dataOf(name)))
    expect(Object.values(pulled).flatMap(({ rows }) => rows)).not.toEqual([])
  })
})

it('refuses a pull or an envelope with a field by another name', () => {
  const pulled = pulledSchema.parse(dataOf('catch-up')['cobrador.4'])
  const [row] = pulled.rows
  const { fields } = rowSchema.parse(row)
  const envelope = Object.entries(row).filter(([key]) => !Object.hasOwn(fields, key))
  const bare = { ...pulled, rows: [Object.fromEntries(envelope)] }
  expect(catchUpSchema.safeParse({ 'cobrador.4': bare }).success).toBe(true)
  for (const { key, answer } of misspelt(bare)) {
    expect(catchUpSchema.safeParse({ 'cobrador.4': answer }).success, key).toBe(false)
  }
})

it('reads a row in the list of notices as the row that it is in the stream', () => {
  const page = pageSchema.parse(readSample('notifications')).data
  for (const wire of page.data) expect(valuesOf(rowSchema.parse(wire))).toEqual(valuesOf(wire))
  expect(page.data).not.toEqual([])
})
