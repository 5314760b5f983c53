import { dayOf, formatTime } from './dates'

/** From `begins` through the night to `ends`, both `HH:MM` in La Paz; without `on` they do not hold. */
type QuietHours = { on: boolean; begins: string; ends: string }

/** Whether nothing may sound now: at night, and on days on which nobody collects. `holidays` as `2026-12-25`. */
export function isQuiet({ on, begins, ends }: QuietHours, now: number, holidays: readonly string[]): boolean {
  if (!on) return false
  const time = formatTime(now)
  return time >= begins || time < ends || !isCollectionDay(dayOf(now), holidays)
}

function isCollectionDay(day: string, holidays: readonly string[]) {
  // A day has no zone; read in UTC it stays the day it is.
  const isSunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  return !isSunday && !holidays.includes(day)
}
