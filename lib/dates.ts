/** Where the money is collected: every date and hour on a screen is told in this zone. */
export const laPaz = 'America/La_Paz'
const bolivia = 'es-BO'

type Instant = string | number | Date
type Options = { timeZone?: string; locale?: string }

const hourAndMinute = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const wholeTruth = { dateStyle: 'full', timeStyle: 'medium', hourCycle: 'h23' } as const
const yearMonthDay = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
const longDay = { dateStyle: 'full' } as const

// Making one costs as much as painting a row, and a row of a feed needs three.
const made = new Map<object, Map<string, Intl.DateTimeFormat>>()

function formatOf(preset: Intl.DateTimeFormatOptions, locale: string, timeZone: string) {
  const ofPreset = made.get(preset) ?? new Map<string, Intl.DateTimeFormat>()
  made.set(preset, ofPreset)
  const key = `${locale} ${timeZone}`
  const known = ofPreset.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, { ...preset, timeZone })
  ofPreset.set(key, format)
  return format
}

/** `14:31` */
export function formatTime(instant: Instant, { timeZone = laPaz, locale = bolivia }: Options = {}): string {
  return formatOf(hourAndMinute, locale, timeZone).format(new Date(instant))
}

/** `martes, 24 de noviembre de 2026, 14:31:00`: the whole truth, for `<time title>`. */
export function formatAbsolute(
  instant: Instant,
  { timeZone = laPaz, locale = bolivia }: Options = {},
): string {
  return formatOf(wholeTruth, locale, timeZone).format(new Date(instant))
}

// In every zone a day begins with a minute, so one answer serves all of it; a feed asks of the present one all the time.
const lastDays = new Map<string, { minute: number; day: string }>()

/** The day of an instant, as the wire writes days: `2026-11-24`. */
export function dayOf(instant: Instant, timeZone = laPaz): string {
  const minute = Math.floor(new Date(instant).getTime() / 60_000)
  const last = lastDays.get(timeZone)
  if (last?.minute === minute) return last.day
  const day = dayIn(timeZone, instant)
  lastDays.set(timeZone, { minute, day })
  return day
}

function dayIn(timeZone: string, instant: Instant): string {
  const parts = formatOf(yearMonthDay, 'en', timeZone).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** `10:31` on the day `today`, `23/11 10:31` on any other. */
export function formatMoment(instant: Instant, today: string): string {
  const day = dayOf(instant)
  return day === today ? formatTime(instant) : `${formatShortDay(day)} ${formatTime(instant)}`
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

/** `2026-11-24` → `24/11`, where the year goes without saying. */
export function formatShortDay(day: string): string {
  return `${day.slice(8)}/${day.slice(5, 7)}`
}

/** `2026-11-24` → `martes, 24 de noviembre de 2026` */
export function formatLongDay(day: string, locale = bolivia): string {
  // A day has no zone; read and written in UTC it stays the day it is.
  return formatOf(longDay, locale, 'UTC').format(new Date(`${day}T00:00:00Z`))
}
