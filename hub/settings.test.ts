import { expect, test } from 'vitest'
import { readSettings } from './settings'

const secrets = { REVERB_APP_ID: 'id', REVERB_APP_KEY: 'key', REVERB_APP_SECRET: 'secret' }

test('with the secrets alone the hub takes a free port of loopback and the tick of Reverb', () => {
  expect(readSettings(secrets)).toEqual({
    app: { id: 'id', key: 'key', secret: 'secret' },
    host: '127.0.0.1',
    port: 0,
    tickMs: 60_000,
    allowedOrigins: ['*'],
    exitsWithParent: false,
  })
})

test('every setting can be given', () => {
  const env = {
    HUB_HOST: '0.0.0.0',
    HUB_PORT: '8080',
    HUB_TICK_MS: '500',
    HUB_ALLOWED_ORIGINS: 'a.example, *.b.example,',
    HUB_EXIT_WITH_PARENT: '1',
  }
  expect(readSettings({ ...secrets, ...env })).toMatchObject({
    host: '0.0.0.0',
    port: 8080,
    tickMs: 500,
    allowedOrigins: ['a.example', '*.b.example'],
    exitsWithParent: true,
  })
})

test.each(['REVERB_APP_ID', 'REVERB_APP_KEY', 'REVERB_APP_SECRET'])('an empty %s is named', (name) => {
  expect(() => readSettings({ ...secrets, [name]: '' })).toThrow(`${name} must be set`)
})

test.each([
  ['HUB_PORT', '65536'],
  ['HUB_PORT', 'http'],
  ['HUB_TICK_MS', '0'],
  ['HUB_TICK_MS', '1.5'],
])('%s=%s is refused', (name, value) => {
  expect(() => readSettings({ ...secrets, [name]: value })).toThrow(`${name} must be a whole number`)
})
