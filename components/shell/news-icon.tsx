import {
  Ban,
  Bell,
  CalendarClock,
  CalendarX2,
  type LucideIcon,
  MessageSquare,
  PackageOpen,
  RotateCcw,
  Scale,
  TimerOff,
  TriangleAlert,
  UserMinus,
  UserPlus,
} from 'lucide-react'
import type { News } from './news'

const icons: Record<News['kind'], LucideIcon> = {
  payment_reversed: RotateCcw,
  payment_refused: Ban,
  client_assigned: UserPlus,
  client_unassigned: UserMinus,
  promise_due: CalendarClock,
  promise_broken: CalendarX2,
  cash_difference: Scale,
  box_open: PackageOpen,
  cobrador_silent: TimerOff,
  portfolio_drift: TriangleAlert,
  notice: MessageSquare,
  other: Bell,
}

export function NewsIcon({ kind, className }: { kind: News['kind']; className: string }) {
  const Icon = icons[kind]
  return <Icon aria-hidden="true" className={className} strokeWidth={1.75} />
}
