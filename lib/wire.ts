import * as z from 'zod/mini'
import { levels } from './levels'
import { moneyPattern } from './money'

/** Bolivianos as text with two decimals, never a float: "1234.50". */
export const amountSchema = z.string().check(z.regex(moneyPattern))

/** The same with a sign where something is missing: "-50.00". */
export const differenceSchema = z.string().check(z.regex(/^-?\d+\.\d{2}$/))

/** A day of La Paz: "2026-11-24". */
export const daySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

export const levelSchema = z.enum(levels)

/** Somebody as others may know of him. */
export const personSchema = z.object({ id: z.int(), name: z.string() })
