import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { forwardRows } from './forward-rows'

/** Never asked through the forwarding door: each has a way of its own, or is not for a browser. */
const exceptions = [
  'POST login',
  'POST logout',
  'GET health',
  'POST broadcasting/auth',
  'POST broadcasting/auth/batch',
  'POST checks',
  'POST receipts',
  'GET receipts/:token',
  'POST push-subscriptions',
  'DELETE push-subscriptions',
]

/** `{payment}` → `:id`: a place is a record's number unless its name says otherwise. */
function asRow(route: string) {
  return route.replace(/\{(\w+)\}/g, (_, name: string) => (/^(key|token)$/.test(name) ? `:${name}` : ':id'))
}

const page = readFileSync('docs/api.md', 'utf8')
const documented = [...page.matchAll(/^\| `((?:GET|POST|PUT|PATCH|DELETE) [^`]+)` \|(.*)$/gm)].map(
  ([, route = '', line = '']) => ({ row: asRow(route), line }),
)
const forwarded = Object.keys(forwardRows)

it('forwards every route of docs/api.md that a browser may use', () => {
  const rows = documented.map(({ row }) => row)
  expect(rows.length).toBeGreaterThan(50)
  expect(rows.filter((row) => !forwarded.includes(row) && !exceptions.includes(row))).toEqual([])
})

it('forwards nothing that docs/api.md does not know', () => {
  const rows = documented.map(({ row }) => row)
  expect(forwarded.filter((row) => !rows.includes(row) || exceptions.includes(row))).toEqual([])
})

it('lets the filters through that docs/api.md names', () => {
  const missing = documented.flatMap(({ row, line }) => {
    if (!row.startsWith('GET ') || exceptions.includes(row)) return []
    const does = line.split(' | ')[1] ?? ''
    const filters = [...does.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)
    // What is told of an answer stands in the same backticks.
    const known = filters.filter((name) => !['carried'].includes(name))
    return known.filter((name) => !forwardRows[row]?.includes(name)).map((name) => `${row}: ${name}`)
  })
  expect(missing).toEqual([])
})
