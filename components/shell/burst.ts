/** What the toast on screen tells: one payment, or all that came close upon each other. */
export type Burst<Row> = {
  first: Row
  count: number
  amount: string
  collectors: ReadonlySet<number>
  lastAt: number
}

type Arrival = { amount: string; cobradorId: number | null }

// Two payments a second apart are read as one piece of news; further apart each deserves its own.
const gapMs = 1_000

/** The burst that an arrival makes: the one on screen grown by it, or a new one. */
export function grownBy<Row extends Arrival>(burst: Burst<Row> | null, row: Row, now: number): Burst<Row> {
  if (burst === null || now - burst.lastAt > gapMs) {
    return { first: row, count: 1, amount: row.amount, collectors: collectorsOf(row), lastAt: now }
  }
  return {
    ...burst,
    count: burst.count + 1,
    amount: sum(burst.amount, row.amount),
    collectors: new Set([...burst.collectors, ...collectorsOf(row)]),
    lastAt: now,
  }
}

function collectorsOf({ cobradorId }: Arrival): ReadonlySet<number> {
  return new Set(cobradorId === null ? [] : [cobradorId])
}

/** Exact: centavos as integers. */
function sum(one: string, other: string) {
  const centavos = `${centavosOf(one) + centavosOf(other)}`.padStart(3, '0')
  return `${centavos.slice(0, -2)}.${centavos.slice(-2)}`
}

function centavosOf(amount: string) {
  return BigInt(amount.replace('.', ''))
}
