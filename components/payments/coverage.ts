type InstallmentPaid = { number: number; amount: string; settled: boolean }

type CoverageKind =
  | 'none'
  | 'finished'
  | 'one'
  | 'two'
  | 'range'
  | 'part'
  | 'onePart'
  | 'twoPart'
  | 'rangePart'

/** What a payment paid for: the key of its words under `payments.coverage`, and the numbers that go into them. */
export type Coverage = { kind: CoverageKind; first: number; last: number; part: number }

/** A payment goes to the oldest instalment first, so what it settles is one run, and at most one part follows it. */
export function coverageOf(installmentsPaid: readonly InstallmentPaid[], remainingBalance: string): Coverage {
  const settled = installmentsPaid.filter((installment) => installment.settled)
  const part = installmentsPaid.find((installment) => !installment.settled)
  const numbers = {
    first: settled[0]?.number ?? 0,
    last: settled.at(-1)?.number ?? 0,
    part: part?.number ?? 0,
  }
  return { kind: kindOf(settled.length, part !== undefined, remainingBalance === '0.00'), ...numbers }
}

function kindOf(settled: number, hasPart: boolean, isFinished: boolean): CoverageKind {
  if (isFinished) return 'finished'
  if (settled === 0) return hasPart ? 'part' : 'none'
  const run = settled === 1 ? 'one' : settled === 2 ? 'two' : 'range'
  return hasPart ? `${run}Part` : run
}
