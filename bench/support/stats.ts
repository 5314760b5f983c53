/** Quantile by linear interpolation between the two nearest ranks; `q` in 0…1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (sorted.length - 1) * q
  const below = sorted[Math.floor(rank)] ?? Number.NaN
  const above = sorted[Math.ceil(rank)] ?? Number.NaN
  return below + (above - below) * (rank - Math.floor(rank))
}

export const median = (values: readonly number[]) => quantile(values, 0.5)

/** Rounded so that a printed figure does not claim more than was measured. */
export const rounded = (value: number, digits = 3) => Number(value.toFixed(digits))

export type Interval = { low: number; mid: number; high: number }

/**
 * 95 % bootstrap interval of the median of block ratios. The generator is seeded: the same run prints the same
 * interval twice, so nobody can draw again until it passes.
 */
export function ratioInterval(ratios: readonly number[], draws = 10_000): Interval {
  const random = seeded(20261124)
  const medians = Array.from({ length: draws }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)] ?? Number.NaN)),
  )
  return {
    low: rounded(quantile(medians, 0.025)),
    mid: rounded(median(ratios)),
    high: rounded(quantile(medians, 0.975)),
  }
}

/** How many of these instants, at most, lie within one span of so many ms, wherever it begins. */
export function mostWithin(spanMs: number, instants: readonly number[]): number {
  const sorted = instants.toSorted((a, b) => a - b)
  let most = 0
  let from = 0
  for (const [at, instant] of sorted.entries()) {
    while (instant - (sorted[from] ?? instant) >= spanMs) from++
    most = Math.max(most, at - from + 1)
  }
  return most
}

/** Paired blocks in alternating order (ABBA BAAB …), so a machine that slows down slows both alike. */
export function abba(pairs: number): ('ours' | 'plain')[] {
  return Array.from({ length: pairs }, (_, index) =>
    index % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const),
  ).flat()
}

/** Mulberry32: small, and good enough to draw indices and moments with. In 0…1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
