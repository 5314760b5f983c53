import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { laPaz } from '@/lib/dates'
import spanish from '@/lib/messages/es-BO.json'
import type { FeedMark, FeedRow, FeedRows } from '@/lib/realtime/feed'
import type { Realtime } from '@/lib/realtime/realtime'
import { Rows } from '@/lib/realtime/rows'
import type { LinkStatus } from '@/lib/realtime/status'
import { asleep, RealtimeContext } from './realtime-context'

/** For tests: the realtime part played by hand. Whoever changes it wraps that in `act`. */
export function createStandIn() {
  const listeners = {
    feed: new Set<() => void>(),
    status: new Set<() => void>(),
    unread: new Set<() => void>(),
  }
  const arrivals = new Set<(rows: readonly FeedRow[]) => void>()
  const state = {
    rows: Rows.none as FeedRows,
    marks: [] as readonly FeedMark[],
    isReady: false,
    status: asleep.status.get(),
    unread: 0,
  }
  const marked: Record<string, number>[] = []

  function listen<T>(set: Set<T>) {
    return (listener: T) => {
      set.add(listener)
      return () => {
        set.delete(listener)
      }
    }
  }

  const realtime: Realtime = {
    ...asleep,
    feed: { subscribe: listen(listeners.feed), rows: () => state.rows, marks: () => state.marks },
    arrivals: { subscribe: listen(arrivals) },
    status: { subscribe: listen(listeners.status), get: () => state.status },
    unread: { subscribe: listen(listeners.unread), get: () => state.unread },
    ready: () => state.isReady,
    markRead: async (upTo) => {
      marked.push(upTo)
    },
  }

  const change = (what: keyof typeof listeners, news: Partial<typeof state>) => {
    Object.assign(state, news)
    for (const listener of listeners[what]) listener()
  }

  return {
    realtime,
    marked,
    showRows: (...rows: FeedRow[]) => change('feed', { rows: Rows.of(rows), isReady: true }),
    arrive: (...rows: FeedRow[]) => {
      change('feed', { rows: state.rows.grownBy(rows), isReady: true })
      for (const listener of arrivals) listener(rows)
    },
    showMarks: (...marks: FeedMark[]) => change('feed', { marks }),
    setStatus: (status: Partial<LinkStatus>) => change('status', { status: { ...state.status, ...status } }),
    setUnread: (unread: number) => change('unread', { unread }),
  }
}

export function Stage({ realtime, children }: { realtime: Realtime; children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="es-BO" messages={spanish} timeZone={laPaz}>
      <RealtimeContext value={realtime}>{children}</RealtimeContext>
    </NextIntlClientProvider>
  )
}

type Paid = {
  id: number
  amount?: string
  client?: string
  cobrador?: number
  actor?: number
  at?: string
  recovered?: true
}

/** A row of `payment_received` as a stream tells it. */
export function paymentRow({ id, at = new Date().toISOString(), ...paid }: Paid): FeedRow {
  return {
    id,
    stream: 'cobrador.4',
    seq: id,
    epoch: 'e1',
    type: 'payment_received',
    actorId: paid.actor ?? 4,
    timestamp: at,
    ...(paid.recovered ? { recovered: true } : {}),
    fields: {
      payment_id: 1_000 + id,
      credit_id: 9,
      client_id: 7,
      client_name: paid.client ?? 'Juana Condori Ticona',
      amount: paid.amount ?? '210.00',
      payment_date: '2026-11-24',
      payment_method: 'cash',
      cobrador_id: paid.cobrador ?? 4,
      remaining_balance: '840.00',
      installments_paid: [{ number: 7, amount: '210.00', settled: true }],
    },
  }
}

type Checked = {
  id: number
  run: number
  stream?: string
  actor?: number
  new?: number
  worse?: number
  same?: number
  cured?: number
}

/** A row of `check_finished` as a stream tells it. */
export function checkRow({ id, run, stream = 'cobrador.4', actor, ...counts }: Checked): FeedRow {
  const found = { new: 0, worse: 0, same: 0, cured: 0, ...counts }
  return {
    id,
    stream,
    seq: id,
    epoch: 'e1',
    type: 'check_finished',
    actorId: actor ?? null,
    timestamp: new Date().toISOString(),
    fields: { run_id: run, ...found, listed: found.new + found.worse + found.same },
  }
}

type Told = {
  id: number
  credit?: number
  client?: string
  level?: string
  change?: 'new' | 'worse'
  run?: number
}

/** A row of `credit_attention` as a stream tells it. */
export function attentionRow({ id, ...told }: Told): FeedRow {
  const change = told.change ?? 'worse'
  return {
    id,
    stream: 'cobrador.4',
    seq: id,
    epoch: 'e1',
    type: 'credit_attention',
    actorId: null,
    timestamp: new Date().toISOString(),
    fields: {
      credit_id: told.credit ?? 8,
      client_id: 80,
      client_name: told.client ?? 'Rosmery Quispe Mamani',
      amount: '2000.00',
      total_amount: '2054.00',
      interest_rate: '2.70',
      installment_amount: '171.00',
      payment_frequency: 'weekly',
      end_date: '2026-12-19',
      days_overdue: 8,
      cobrador_id: 4,
      level: told.level ?? 'late_3',
      change,
      previous_level: change === 'worse' ? 'late_2' : null,
      overdue_installments: 3,
      overdue_amount: '640.00',
      run_id: told.run ?? 9,
    },
  }
}
