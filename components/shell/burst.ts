/** What the toast on screen tells: one row, or all that came close upon each other. */
export type Burst<Row> = { first: Row; count: number; lastAt: number }

/** Payments together: how much, and who collected them. */
export type PaymentBurst<Row> = Burst<Row> & { amount: string; collectors: ReadonlySet<number> }

type Arrival = { amount: string; cobradorId: number | null }

// Two rows a second apart are read as one piece of news; further apart each deserves its own.
export const gapMs = 1_000

/** The burst that an arrival makes: the one on screen grown by it, or a new one. */
export function grownBy<Row>(burst: Burst<Row> | null, row: Row, now: number): Burst<Row> {
  if (burst === null || now - burst.lastAt > gapMs) return { first: row, count: 1, lastAt: now }
  return { ...burst, count: burst.count + 1, lastAt: now }
}

export function grownByPayment<Row extends Arrival>(
  burst: PaymentBurst<Row> | null,
  row: Row,
  now: number,
): PaymentBurst<Row> {
  const grown = grownBy(burst, row, now)
  if (burst === null || grown.count === 1)
    return { ...grown, amount: row.amount, collectors: collectorsOf(row) }
  return {
    ...grown,
    amount: sum(burst.amount, row.amount),
    collectors: new Set([...burst.collectors, ...collectorsOf(row)]),
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
