import type { FeedRow } from '@/lib/realtime/feed'
import type { plainEvents } from './row-events'

type Kind = keyof typeof plainEvents

const client = { client_id: 7, client_name: 'Juana Condori Ticona', credit_id: 9 }
const box = { box_id: 5, cobrador_id: 4, cobrador_name: 'Nancy Ticona', day: '2026-11-23' }
const promise = { promise_id: 1, ...client, amount: '150.00', due_on: '2026-11-25', kept: '0.00' }

const fieldsOf: Record<Kind, object> = {
  payment_reversed: {
    ...{ payment_id: 31, reversal_id: 32, ...client, amount: '85.00', payment_date: '2026-11-24' },
    ...{ reason: 'Se cobró a otro cliente', cobrador_id: 4, remaining_balance: '1027.00' },
  },
  payment_refused: {
    ...{ refused_id: 2, ...client, amount: '85.00', code: 'not_active', cobrador_id: 4 },
    taken_at: '2026-11-24T14:00:00.000Z',
  },
  client_assigned: { client_id: 7, client_name: client.client_name, cobrador_id: 4, from_id: 5 },
  client_unassigned: { client_id: 7 },
  promise_due: promise,
  promise_broken: promise,
  cash_difference: { ...box, difference: '-50.00', reason: 'Mal cambio', at: 'closing' },
  box_open: box,
  cobrador_silent: { cobrador_id: 4, cobrador_name: 'Nancy Ticona', since: '2026-11-24T12:00:00.000Z' },
  portfolio_drift: { credits: 1, boxes: 2 },
  notice: {
    title: 'Reunión de mañana',
    body: 'A las 07:30 en la oficina: traiga el talonario.',
    from: { id: 1, name: 'Hugo Gutiérrez' },
  },
}

type Envelope = Partial<Pick<FeedRow, 'stream' | 'actorId' | 'timestamp'>> & { id: number }

/** For tests: a row as a stream tells it, with fields of its type. */
export function newsRow(kind: Kind, { id, ...envelope }: Envelope, fields: object = {}): FeedRow {
  return {
    ...{ id, stream: 'cobrador.4', seq: id, epoch: 'e1', type: kind, actorId: null },
    timestamp: new Date().toISOString(),
    ...envelope,
    fields: { ...fieldsOf[kind], ...fields },
  }
}

/** For tests: a row of a type that this build has never heard of. */
export function strangeRow(id: number): FeedRow {
  return { ...newsRow('notice', { id }), type: 'comet_seen', fields: { tail: 'long' } }
}
