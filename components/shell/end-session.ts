import * as z from 'zod/mini'
import { wipeSnapshots } from '@/lib/realtime/snapshots'

const csrfSchema = z.object({ csrfToken: z.string() })
const channelName = 'vigia-session'

/**
 * Ends the session at next-auth, which ends Laravel's token first; only then do all tabs leave, or the sign-in page of
 * a quick one would still find the session alive. Rejects when the server could not be asked.
 */
export async function endSession(): Promise<void> {
  const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' })
  const { csrfToken } = csrfSchema.parse(await csrf.json())
  const body = new URLSearchParams({ csrfToken, callbackUrl: '/login', json: 'true' })
  const answer = await fetch('/api/auth/signout', { method: 'POST', body })
  if (!answer.ok) throw new Error(`Sign-out was answered ${answer.status}`)
  // Refused where nothing can be kept either.
  await wipeSnapshots().catch(() => undefined)
  const channel = new BroadcastChannel(channelName)
  channel.postMessage('ended')
  channel.close()
}

/** Calls back when another tab of this browser has ended the session; returns how to stop listening. */
export function onSessionEnded(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = () => {
    wipeSnapshots().then(listener, listener)
  }
  return () => channel.close()
}
