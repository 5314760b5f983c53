import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod/mini'

const folder = process.env.VIGIA_CONTRACTS ?? path.join('backend', 'storage', 'contracts')
const howToMake = 'Laravel writes them: cd backend && vendor/bin/phpunit --testsuite contracts'

/** For contract tests: an answer as Laravel's own contract tests have just written it. */
export function readSample(name: string): unknown {
  const file = path.join(folder, `${name}.json`)
  return JSON.parse(orExplained(file, () => readFileSync(file, 'utf8')))
}

export function sampleNames(prefix: string): string[] {
  const files = orExplained(folder, () => readdirSync(folder))
  const names = files.filter((file) => file.startsWith(prefix)).map((file) => path.parse(file).name)
  if (names.length === 0) throw new Error(`No sample ${prefix}* in ${folder}. ${howToMake}`)
  return names
}

/**
 * Every value in an answer, whatever its key. A schema renames and never drops, so what it makes of an answer holds
 * the same values: one too few, and a field of the wire is ignored.
 */
export function valuesOf(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [JSON.stringify(answer)]
  return Object.values(answer).flatMap(valuesOf).sort()
}

/** The same answer once for each of its keys, with that key renamed: what a schema must refuse. */
export function misspelt(answer: unknown): { key: string; answer: unknown }[] {
  if (typeof answer !== 'object' || answer === null) return []
  return Object.entries(answer).flatMap(([key, value]) => {
    const inside = misspelt(value).map((inner) => ({
      key: `${key}.${inner.key}`,
      answer: replaced(answer, key, key, inner.answer),
    }))
    if (Array.isArray(answer)) return inside
    return [{ key, answer: replaced(answer, key, `${key}_`, value) }, ...inside]
  })
}

const frameSchema = z.object({ event: z.string(), data: z.string() })
const rowSchema = z.looseObject({ type: z.string() })
const envelope = ['id', 'stream', 'seq', 'epoch', 'type', 'actor_id', 'timestamp']

/** The row in a frame as a socket receives it, taken apart: its type, and what its own schema must read. */
export function rowInFrame(name: string): { event: string; type: string; fields: object } {
  const frame = frameSchema.parse(readSample(name))
  const row = rowSchema.parse(JSON.parse(frame.data))
  const own = Object.entries(row).filter(([key]) => !envelope.includes(key))
  return { event: frame.event, type: row.type, fields: Object.fromEntries(own) }
}

function replaced(answer: object, key: string, newKey: string, value: unknown) {
  const entries = Object.entries(answer).map(([name, there]) =>
    name === key ? [newKey, value] : [name, there],
  )
  return Array.isArray(answer) ? entries.map(([, there]) => there) : Object.fromEntries(entries)
}

function orExplained<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (cause) {
    throw new Error(`${place} cannot be read. ${howToMake}`, { cause })
  }
}
