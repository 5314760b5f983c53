import { dayOf, formatAbsolute, formatShortDay, formatTime } from '@/lib/dates'

type TimeOfDayProps = { instant: string; locale: string; className?: string }

/** The hour today, the day before that; pointing at it tells the whole instant. */
export function TimeOfDay({ instant, locale, className }: TimeOfDayProps) {
  const day = dayOf(instant)
  const isToday = day === dayOf(Date.now())
  return (
    <time dateTime={instant} title={formatAbsolute(instant, { locale })} className={className}>
      {isToday ? formatTime(instant) : formatShortDay(day)}
    </time>
  )
}
