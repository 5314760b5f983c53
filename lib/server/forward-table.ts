import 'server-only'

type Row = { method: 'GET' | 'POST'; path: string; query?: readonly string[] }

/** All that a browser may ask of Laravel. `:id` is a record's number; keys of the query that are not here stay here. */
const table: readonly Row[] = [
  { method: 'GET', path: 'me' },
  { method: 'GET', path: 'streams' },
  { method: 'POST', path: 'streams/catch-up' },
  { method: 'GET', path: 'notifications', query: ['type', 'state', 'q', 'cursor'] },
  { method: 'POST', path: 'notifications/read' },
  {
    method: 'GET',
    path: 'payments',
    query: ['day', 'cobrador_id', 'client_id', 'credit_id', 'q', 'cursor'],
  },
  { method: 'POST', path: 'payments' },
  { method: 'GET', path: 'clients', query: ['cobrador_id', 'q', 'cursor'] },
  { method: 'GET', path: 'clients/:id' },
  {
    method: 'GET',
    path: 'credits',
    query: ['status', 'frequency', 'cobrador_id', 'client_id', 'q', 'cursor'],
  },
  { method: 'GET', path: 'credits/:id' },
  {
    method: 'GET',
    path: 'credits-requiring-attention',
    query: ['level', 'cobrador_id', 'cursor'],
  },
  // POST checks has a door of its own: app/api/checks.
  { method: 'GET', path: 'checks', query: ['cursor'] },
  { method: 'GET', path: 'checks/:id', query: ['cursor'] },
]

// Next hands segments over decoded: `a/..%2fadmin` arrives as ["a", "../admin"].
const segmentPattern = /^[a-z0-9-]{1,64}$/
// Fifteen digits: Laravel's own pattern; a longer number cannot exist.
const idPattern = /^[1-9]\d{0,14}$/

/** Laravel's path for what was asked, made of the row and not of the request; null when no row matches. */
export function findRow(method: string, segments: readonly string[], search: URLSearchParams) {
  if (!segments.every((segment) => segmentPattern.test(segment))) return null
  for (const row of table) {
    const path = row.method === method ? fill(row.path.split('/'), segments) : null
    if (path !== null) return { method: row.method, path, query: pick(search, row.query ?? []) }
  }
  return null
}

function fill(pattern: readonly string[], segments: readonly string[]): string | null {
  if (pattern.length !== segments.length) return null
  const filled: string[] = []
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    if (part === ':id' ? !idPattern.test(segment) : segment !== part) return null
    filled.push(part === ':id' ? `${Number(segment)}` : part)
  }
  return filled.join('/')
}

function pick(search: URLSearchParams, keys: readonly string[]) {
  const picked = new URLSearchParams()
  for (const key of keys) {
    const value = search.get(key)
    if (value !== null) picked.set(key, value)
  }
  return picked
}
