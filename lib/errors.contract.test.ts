import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readSample, sampleNames } from './contract-samples'
import { failureOf } from './envelope'
import { errorCodes } from './errors'

// The code comes from the envelope, never from the status.
const unhelpfulStatus = 418
const failureSchema = z.strictObject({
  success: z.literal(false),
  code: z.enum(errorCodes),
  message: z.string().check(z.minLength(1)),
  errors: z.optional(z.unknown()),
  data: z.optional(z.unknown()),
})

it('knows exactly the codes of Laravel, the one of the door, and the two that only a caller can know', () => {
  const source = readFileSync('backend/app/Enums/ErrorCode.php', 'utf8')
  const codes = [...source.matchAll(/case \w+ = '([a-z_]+)';/g)].map((match) => match[1])
  expect(errorCodes).toEqual([...codes, 'busy', 'network', 'timeout'])
})

it.each(sampleNames('error.'))('reads the refusal %s as Laravel writes it', (name) => {
  const sample = failureSchema.parse(readSample(name))
  const { code, message, fields, data } = failureOf(unhelpfulStatus, new Headers(), sample)
  expect({ success: false, code, message, errors: fields, data }).toEqual(sample)
})
