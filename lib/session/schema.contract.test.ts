import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { readSample } from '../contract-samples'
import { roles } from '../permissions'
import { meSchema, signInSchema } from './schema'

const successSchema = z.object({ success: z.literal(true), data: z.unknown() })
const dataOf = (name: string) => successSchema.parse(readSample(name)).data

it.each(roles)('reads the sign-in and the session of a %s as Laravel writes them', (role) => {
  expect(signInSchema.parse(dataOf(`login.${role}`)).user.role).toBe(role)
  expect(meSchema.parse(dataOf(`me.${role}`)).user.role).toBe(role)
})
