/** Where the money is collected: every date and hour on a screen is told in this zone. */
export const laPaz = 'America/La_Paz'
const bolivia = 'es-BO'

type Instant = string | number | Date
type Options = { timeZone?: string; locale?: string }

/** `14:31` */
export function formatTime(instant: Instant, { timeZone = laPaz, locale = bolivia }: Options = {}): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** `martes, 24 de noviembre de 2026, 14:31:00`: the whole truth, for `<time title>`. */
export function formatAbsolute(
  instant: Instant,
  { timeZone = laPaz, locale = bolivia }: Options = {},
): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: 'full',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(new Date(instant))
}

/** The day of an instant, as the wire writes days: `2026-11-24`. */
export function dayOf(instant: Instant, timeZone = laPaz): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export function todayInLaPaz(now: Date): string {
  return dayOf(now, laPaz)
}

/** Whole days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** `2026-11-24` → `24/11/2026` */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** `2026-11-24` → `martes, 24 de noviembre de 2026` */
export function formatLongDay(day: string, locale = bolivia): string {
  // A day has no zone; read and written in UTC it stays the day it is.
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'full' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
