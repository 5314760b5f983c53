import type { Row } from '../streams/schema'

/**
 * Which rows of its stream a row takes out of every screen: a client was given to somebody else, and of him nothing may
 * be seen here any more but the payments that the owner of the stream took himself. Null for any other row. The server
 * has emptied its own rows in the transaction that wrote this one.
 */
export function forgottenBy({ type, stream, seq, fields }: Row): ((row: Row) => boolean) | null {
  if (type !== 'client_unassigned') return null
  const { client_id: clientId } = fields
  const owner = Number(stream.replace('cobrador.', ''))
  return (row) =>
    row.stream === stream &&
    row.seq < seq &&
    clientOf(row) === clientId &&
    !(row.type === 'payment_received' && row.actorId === owner)
}

function clientOf({ fields: { client_id: clientId } }: Row) {
  return clientId
}
