import { wipeSnapshots } from '@/lib/realtime/snapshots'

let isLeaving = false

/**
 * A route handler clears the dead cookie and leads on to the sign-in page. Once a page: a second visit would find no
 * cookie any more, and say nothing of why.
 */
export function leaveEndedSession(): void {
  if (isLeaving) return
  isLeaving = true
  const leave = () => location.assign('/api/session/ended')
  wipeSnapshots().then(leave, leave)
}
