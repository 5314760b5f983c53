import * as z from 'zod/mini'
import { roles } from '../permissions'

const memberSchema = z.object({ id: z.int(), name: z.string(), role: z.enum(roles) })

/** `members`: the people whose work this user may see, himself among them. An admin's team has no id. */
const userSchema = z.object({
  id: z.int(),
  name: z.string(),
  role: z.enum(roles),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  team: z.nullable(z.object({ id: z.nullable(z.int()), name: z.string(), members: z.array(memberSchema) })),
})

export type User = z.infer<typeof userSchema>

export const meSchema = z.pipe(
  z.object({ user: userSchema, expires_at: z.iso.datetime() }),
  z.transform(({ user, expires_at }) => ({ user, expiresAt: expires_at })),
)

export type Me = z.infer<typeof meSchema>

export const signInSchema = z.pipe(
  z.object({ user: userSchema, token: z.string(), expires_at: z.iso.datetime() }),
  z.transform(({ user, token, expires_at }) => ({ user, token, expiresAt: expires_at })),
)
