import { median, quantile, ratioInterval, rounded } from '../support/stats'
import type { Check, Raw } from './measure'

const reach = { statements: 25, of_bare: 4, lock_of_bare: 4, better_than_naive: 50, payment_ms: 500 }

/** What a measurement on one database amounts to. */
export function judge(raw: Raw) {
  const last = raw.blocks.at(-1)?.check
  const listed = last ? last.new + last.worse + last.same : Number.NaN
  const ofBare = ratioInterval(raw.blocks.map(({ bare_ms, check }) => check.ms / bare_ms))
  const lockOfBare = ratioInterval(raw.blocks.map(({ bare_ms, check }) => check.lock_ms / bare_ms))
  // The naive design has no memory: each run tells every credit that needs attention.
  const naiveMs = (median(raw.naive.ms) * listed) / raw.naive.measured
  const naive = ratioInterval(raw.blocks.map(({ check }) => naiveMs / check.ms))
  const statements = Math.max(...raw.blocks.map(({ check }) => check.statements))
  const worstPaymentMs = Math.max(...raw.payments.beside_ms)
  const secondTold = raw.second_run.new + raw.second_run.worse + raw.second_run.rows_told

  const met = {
    statements: statements <= reach.statements && statements === raw.few_credits_statements,
    of_bare: ofBare.high <= reach.of_bare,
    lock_of_bare: lockOfBare.high <= reach.lock_of_bare,
    better_than_naive: naive.low >= reach.better_than_naive,
    payment_ms: worstPaymentMs <= reach.payment_ms,
    holes: raw.holes === 0,
    second_run: secondTold === 0,
  }
  return {
    database: raw.database,
    credits: raw.credits,
    listed,
    changed: last ? last.new + last.worse + last.cured : null,
    n: raw.blocks.length,
    check_ms: spread(raw.blocks.map(({ check }) => check.ms)),
    bare_ms: spread(raw.blocks.map(({ bare_ms }) => bare_ms)),
    lock_ms: spread(raw.blocks.map(({ check }) => check.lock_ms)),
    statements: { large: statements, small: raw.few_credits_statements },
    ratio: ofBare,
    lock_ratio: lockOfBare,
    naive: {
      measured: raw.naive.measured,
      measured_ms: raw.naive.ms,
      scaled_to: listed,
      ms: rounded(naiveMs, 0),
    },
    better_than_naive: naive,
    payments: { beside: waits(raw.payments.beside_ms), alone: waits(raw.payments.alone_ms), writers: 4 },
    holes: raw.holes,
    second_run: { told: secondTold, ms: raw.second_run.ms },
    first_run: firstRun(raw.first_run),
    block_ratios: raw.blocks.map(({ bare_ms, check }) => rounded(check.ms / bare_ms)),
    reach,
    met,
    ok: Object.values(met).every(Boolean),
  }
}

function firstRun({ new: told, ms, lock_ms }: Check) {
  return { new: told, ms, lock_ms }
}

function spread(values: number[]) {
  return {
    p50: rounded(median(values), 1),
    min: rounded(Math.min(...values), 1),
    max: rounded(Math.max(...values), 1),
  }
}

function waits(values: number[]) {
  return {
    n: values.length,
    p50_ms: rounded(median(values), 1),
    p95_ms: rounded(quantile(values, 0.95), 1),
    worst_ms: rounded(Math.max(...values), 1),
  }
}
