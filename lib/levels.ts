/** Attention levels as Laravel names them (backend/config/attention.php), from the mildest to the worst. */
export const levels = [
  'due_soon',
  'late_1',
  'late_2',
  'late_3',
  'late_4',
  'late_5',
  'late_6',
  'late_7',
] as const

export type Level = (typeof levels)[number]

export const worstFirst: readonly Level[] = levels.toReversed()

/** Its place among the seven steps of lateness; 0 is not late yet. */
export function stepOf(level: Level): number {
  return levels.indexOf(level)
}

export function isLevel(value: unknown): value is Level {
  return levels.some((level) => level === value)
}
