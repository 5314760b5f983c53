import { expect, it } from 'vitest'
import { isOwnWrite } from './write-checks'

const address = { NEXTAUTH_URL: 'https://vigia.example/' }
const type = { 'content-type': 'application/json' }

function accepts(headers: Record<string, string>) {
  return isOwnWrite(new Headers(headers), address)
}

it('accepts JSON from a page of the same origin', () => {
  expect(accepts({ ...type, 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(
    accepts({ 'content-type': 'Application/JSON; charset=utf-8', 'sec-fetch-site': 'same-origin' }),
  ).toBe(true)
})

it.each<Record<string, string>>([
  {},
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'text/plain' },
  { 'content-type': 'multipart/form-data; boundary=application/json' },
  { 'content-type': 'application/jsonp' },
])('refuses what a form can send: %j', (headers) => {
  expect(accepts({ ...headers, 'sec-fetch-site': 'same-origin' })).toBe(false)
})

it.each(['same-site', 'cross-site', 'none', ''])('refuses a write from %j, even with our origin', (site) => {
  expect(accepts({ ...type, 'sec-fetch-site': site, origin: 'https://vigia.example' })).toBe(false)
})

it('goes by the origin where the browser says nothing of the site', () => {
  expect(accepts({ ...type, origin: 'https://vigia.example' })).toBe(true)
  for (const origin of [
    'http://vigia.example',
    'https://vigia.example:8443',
    'https://vigia.example.evil',
    'null',
    '',
  ]) {
    expect(accepts({ ...type, origin }), origin).toBe(false)
  }
  expect(accepts(type)).toBe(false)
})
