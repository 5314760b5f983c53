import * as z from 'zod/mini'

const tableSchema = z.object({
  columns: z.array(z.string()),
  sort: z.nullable(z.object({ by: z.string(), direction: z.enum(['asc', 'desc']) })),
})

/** What this user has chosen, and the defaults where he has not. */
export const preferencesSchema = z.pipe(
  z.object({
    sound: z.boolean(),
    push: z.boolean(),
    quiet_hours: z.object({ on: z.boolean(), begins: z.string(), ends: z.string() }),
    language: z.enum(['es-BO', 'en']),
    tables: z.record(z.string(), tableSchema),
  }),
  z.transform(({ quiet_hours, ...chosen }) => ({ ...chosen, quietHours: quiet_hours })),
)

export type Preferences = z.infer<typeof preferencesSchema>
