import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { misspelt, readSample, valuesOf } from '../contract-samples'
import { roles } from '../permissions'
import { meSchema, signInSchema } from './schema'

const successSchema = z.object({ success: z.literal(true), data: z.unknown() })
const dataOf = (name: string) => successSchema.parse(readSample(name)).data

describe.each(roles)('of a %s', (role) => {
  describe.each([
    { name: `login.${role}`, schema: signInSchema },
    { name: `me.${role}`, schema: meSchema },
  ])('$name', ({ name, schema }) => {
    it('is read as Laravel writes it, and nothing is dropped', () => {
      const read = schema.parse(dataOf(name))
      expect(read.user.role).toBe(role)
      expect(valuesOf(read)).toEqual(valuesOf(dataOf(name)))
    })

    it('is refused with any field by another name', () => {
      for (const { key, answer } of misspelt(dataOf(name))) {
        expect(schema.safeParse(answer).success, key).toBe(false)
      }
    })
  })
})
