/** A route handler clears the dead cookie and leads on to the sign-in page. */
export function leaveEndedSession(): void {
  location.assign('/api/session/ended')
}
