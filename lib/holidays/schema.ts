import * as z from 'zod/mini'

/** The coming ones, in their order: those of the country, and of the reader's department. `date` as `2026-12-25`. */
export const holidaysSchema = z.array(z.object({ date: z.iso.date(), name: z.string() }))
