import type { Run } from '@/lib/checks/schema'

// As Laravel's lease has it: a run that has neither ended nor been taken up by then is given up by the next start.
const leaseMs = 5 * 60_000
// A worker takes a job within a second; half a minute says that none is listening.
const stuckAfterMs = 30_000

/** How a run stands for somebody who waits for it. */
export function standingOf(run: Pick<Run, 'state' | 'queuedAt' | 'startedAt'>, now: number) {
  const { state } = run
  if (state === 'done' || state === 'failed') return { kind: state } as const
  const since = Date.parse(run.startedAt ?? run.queuedAt)
  // A clock ahead of the server's must not count below zero.
  const ageMs = Math.max(0, now - since)
  if (ageMs > leaseMs) return { kind: 'outlived' } as const
  const isStuck = state === 'queued' && ageMs > stuckAfterMs
  return { kind: isStuck ? 'stuck' : 'going', seconds: Math.floor(ageMs / 1_000) } as const
}

export function isGoing(run: Run | undefined, now: number): boolean {
  const kind = run && standingOf(run, now).kind
  return kind === 'going' || kind === 'stuck'
}

/** How long a run took, in whole seconds; null while it has not ended or never began. */
export function secondsOf({ startedAt, endedAt }: Pick<Run, 'startedAt' | 'endedAt'>): number | null {
  if (startedAt === null || endedAt === null) return null
  return Math.max(0, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 1_000))
}
