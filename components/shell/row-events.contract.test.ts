import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { misspelt, rowInFrame, sampleNames, valuesOf } from '@/lib/contract-samples'
import { rowEvents } from './row-events'

// No row of a type of its own is in these; the last is a row of any type, to see that unknown fields are kept.
const others = ['access-changed', 'heartbeat', 'stream-advanced', 'notification']
const samples = sampleNames('frame.').filter((name) => !others.includes(name.replace('frame.', '')))

describe.each(samples)('%s', (name) => {
  const { event, type, fields } = rowInFrame(name)
  const definition = Object.values(rowEvents).find(({ name }) => name === type)

  it('is read as Laravel broadcasts it, and nothing is dropped', () => {
    expect(event).toMatch(/^(notification|payment\.received|credit\.requires\.attention)$/)
    expect(valuesOf(definition?.schema.parse(fields))).toEqual(valuesOf(fields))
  })

  it('is refused with any field by another name', () => {
    for (const { key, answer } of misspelt(fields)) {
      expect(() => definition?.schema.parse(answer), key).toThrow()
    }
  })
})

it('knows every type of row that Laravel writes', () => {
  const source = readFileSync(path.join('backend', 'app', 'Enums', 'RowType.php'), 'utf8')
  const written = [...source.matchAll(/case \w+ = '(\w+)'/g)].map(([, type]) => type)
  const read = Object.entries(rowEvents).map(([type, { name }]) => [type, name])
  expect(read.sort()).toEqual(
    written
      .filter((type) => type !== 'redacted')
      .map((type) => [type, type])
      .sort(),
  )
})

it('has a sample of every type', () => {
  const types = new Set(samples.map((name) => rowInFrame(name).type))
  expect(Object.keys(rowEvents).filter((type) => !types.has(type))).toEqual([])
})
