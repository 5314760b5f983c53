/** `param` is the application's key (socket) or its id. */
export type Route =
  | { name: 'socket' | 'events' | 'batch' | 'cut'; param: string }
  | { name: 'health' }
  | { name: 'wrong-method'; allow: string }
  | { name: 'not-found' }

const table = [
  { name: 'socket', method: 'GET', path: /^\/app\/([^/]+)$/ },
  { name: 'events', method: 'POST', path: /^\/apps\/([^/]+)\/events$/ },
  { name: 'batch', method: 'POST', path: /^\/apps\/([^/]+)\/batch_events$/ },
  { name: 'cut', method: 'POST', path: /^\/apps\/([^/]+)\/cut$/ },
  { name: 'health', method: 'GET', path: /^\/up$/ },
] as const

export type Target = { path: string; query: URLSearchParams }

/** The path stays as it came: signatures are made over the raw one. */
export function splitTarget(url: string): Target {
  const mark = url.indexOf('?')
  if (mark < 0) return { path: url, query: new URLSearchParams() }
  return { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) }
}

export function findRoute(method: string, path: string): Route {
  for (const row of table) {
    const match = row.path.exec(path)
    if (!match) continue
    if (row.method !== (method === 'HEAD' ? 'GET' : method))
      return { name: 'wrong-method', allow: row.method }
    if (row.name === 'health') return { name: 'health' }
    return { name: row.name, param: decode(match[1] ?? '') }
  }
  return { name: 'not-found' }
}

// A broken escape names no application of ours; it must not break the request.
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
