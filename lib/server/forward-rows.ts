import 'server-only'

const page = ['q', 'cursor']

/**
 * All that a browser may ask of Laravel, and which keys of the query go with it. `:id` is a record's number, `:key` the
 * UUID of a write. docs/api.md says who may and what it does.
 */
export const forwardRows: Readonly<Record<string, readonly string[]>> = {
  'GET me': [],
  'GET sessions': [],
  'DELETE sessions': [],
  'DELETE sessions/:id': [],
  'GET preferences': [],
  'PUT preferences': [],
  'GET holidays': [],

  'GET streams': [],
  'POST streams/catch-up': [],
  'GET notifications': ['type', 'level', 'state', ...page],
  'POST notifications': [],
  'POST notifications/read': [],
  'POST notifications/:id/archive': [],
  // POST checks has a door of its own: app/api/checks.
  'GET checks': ['cursor'],
  'GET checks/:id': ['cursor'],
  'GET credits-requiring-attention': ['level', 'cobrador_id', ...page],
  'GET overview': [],

  'GET clients': ['cobrador_id', 'manager_id', ...page],
  'POST clients': [],
  'GET clients/:id': [],
  'GET credits': ['level', 'status', 'frequency', 'cobrador_id', 'client_id', ...page],
  'POST credits': [],
  'GET credits/:id': [],
  'POST credits/:id/approve': [],
  'POST credits/:id/reject': [],
  'POST credits/:id/deliver': [],
  'POST credits/:id/cancel': [],
  'POST credits/:id/default': [],
  'POST credits/:id/notes': [],
  'POST credits/:id/promises': [],
  'POST credits/:id/visits': [],
  'POST credits/:id/snooze': [],

  'GET payments': ['day', 'cobrador_id', 'client_id', 'credit_id', ...page],
  'POST payments': [],
  'GET payments/:id': [],
  'POST payments/:id/reversal': [],
  'GET payments/refused': ['state', 'cobrador_id', 'cursor'],
  'POST payments/refused': [],
  'POST payments/refused/:key/settle': [],

  'GET cash-boxes': ['day', 'cobrador_id', 'state', 'cursor'],
  'GET cash-boxes/current': [],
  'GET cash-boxes/:id': [],
  'POST cash-boxes': [],
  'POST cash-boxes/:id/movements': [],
  'POST cash-boxes/:id/close': [],

  'GET users/:id/clients': page,
  'POST users/:id/assign-clients': [],
  'DELETE users/:id/clients/:id': [],
  'GET cobradores': ['manager_id', ...page],
  'GET users': ['role', 'team_id', 'active', ...page],
  'POST users': [],
  'PATCH users/:id': [],
  'GET users/:id/sessions': [],
  'DELETE users/:id/sessions/:id': [],
  'GET audit': ['user_id', 'action', 'record_type', 'record_id', 'day', ...page],
}
