type Who = { trigger: 'hourly' | 'manual'; startedBy: { id: number; name: string } | null }

/** Who began a run, as its reader sees it. Somebody whose account is gone began it like the clock. */
export function starterOf({ trigger, startedBy }: Who, userId: number) {
  if (trigger === 'hourly' || startedBy === null) return { kind: 'hourly', name: '' } as const
  return startedBy.id === userId
    ? ({ kind: 'own', name: startedBy.name } as const)
    : ({ kind: 'other', name: startedBy.name } as const)
}
