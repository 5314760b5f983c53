import 'server-only'
import { forwardRows } from './forward-rows'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export type Method = (typeof methods)[number]

const table = Object.entries(forwardRows).map(([route, query]) => {
  const [method, path] = route.split(' ')
  return { method, path: path?.split('/') ?? [], query }
})

// Next hands segments over decoded: `a/..%2fadmin` arrives as ["a", "../admin"].
const segmentPattern = /^[a-z0-9-]{1,64}$/
const placePatterns: Partial<Record<string, RegExp>> = {
  // Fifteen digits: Laravel's own pattern; a longer number cannot exist.
  ':id': /^[1-9]\d{0,14}$/,
  ':key': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
}

/** Laravel's path for what was asked, made of the row and not of the request; null when no row matches. */
export function findRow(asked: string, segments: readonly string[], search: URLSearchParams) {
  const method = methods.find((known) => known === asked)
  if (!method || !segments.every((segment) => segmentPattern.test(segment))) return null
  for (const row of table) {
    const path = row.method === method ? fill(row.path, segments) : null
    if (path !== null) return { method, path, query: pick(search, row.query) }
  }
  return null
}

function fill(pattern: readonly string[], segments: readonly string[]): string | null {
  if (pattern.length !== segments.length) return null
  const filled: string[] = []
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? ''
    const place = placePatterns[part]
    if (place ? !place.test(segment) : segment !== part) return null
    filled.push(place ? segment : part)
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
