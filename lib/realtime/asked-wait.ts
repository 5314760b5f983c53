import type { Timings } from './timings'

/** 1 … 2 of the wait that a server named: never sooner, and not all whom it refused in the same second. */
export function askedWaitMs(
  seconds: number | undefined,
  { askedWaitMaxMs }: Pick<Timings, 'askedWaitMaxMs'>,
  random: () => number,
): number {
  return Math.min(askedWaitMaxMs, (seconds ?? 0) * 1_000) * (1 + random())
}
