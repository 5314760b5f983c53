export type Found = { new: number; worse: number; cured: number; same?: number }

const told = ['new', 'worse', 'same', 'cured'] as const

/** What a check found, in the order in which it is told; what it did not find is not told. */
export function findingsOf(found: Found, kinds: readonly (typeof told)[number][] = told) {
  return told.flatMap((kind) => {
    const count = kinds.includes(kind) ? (found[kind] ?? 0) : 0
    return count > 0 ? [{ kind, count }] : []
  })
}

/** Whether anything is other than it was at the check before. */
export function hasNews({ new: fresh, worse, cured }: Found): boolean {
  return fresh + worse + cured > 0
}
