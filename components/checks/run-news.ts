import type { RunDetail } from '@/lib/checks/schema'

/**
 * Whether a run deserves to be told over what somebody is doing. Credits that only end soon are listed and never
 * announced. Changes come worst first, so the first page shows whether anything is late.
 */
export function isWorthToast({ run, changes }: Pick<RunDetail, 'run' | 'changes'>): boolean {
  const { counts } = run
  if (counts.worse + counts.cured > 0) return true
  return changes.some(({ change, level }) => change === 'new' && level !== 'due_soon')
}
