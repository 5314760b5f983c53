import { expect, it } from 'vitest'
import { inherited, makeEnv } from './env.mjs'
import { hostsOf } from './hosts.mjs'
import { demoPassword, makeSecrets } from './secrets.mjs'

const stack = {
  database: '/tmp/database.sqlite',
  log: '/tmp/laravel.log',
  password: 'vigia-demo',
  hosts: { bind: '127.0.0.1', open: '127.0.0.1' },
  secrets: makeSecrets(),
  ports: { web: 3000, laravel: 8000, realtime: 8080 },
}

it('tells each part where the others are', () => {
  const { laravel, hub, web } = makeEnv(stack)
  expect(laravel).toMatchObject({ REVERB_PORT: '8080', NEXT_INTERNAL_URL: 'http://127.0.0.1:3000' })
  expect(hub).toMatchObject({ HUB_PORT: '8080', HUB_ALLOWED_ORIGINS: 'http://127.0.0.1:3000' })
  expect(web).toMatchObject({ BACKEND_URL: 'http://127.0.0.1:8000', REALTIME_PORT: '8080' })
  expect(hub.REVERB_APP_SECRET).toBe(laravel.REVERB_APP_SECRET)
  expect(web.INTERNAL_SECRET).toBe(laravel.INTERNAL_SECRET)
})

it('sends browsers through the link that tests cut, and Laravel past it', () => {
  const { laravel, web } = makeEnv({ ...stack, ports: { ...stack.ports, link: 9000 } })
  expect(web.REALTIME_PORT).toBe('9000')
  expect(laravel.REVERB_PORT).toBe('8080')
})

it('keeps the realtime secret and the key of Laravel from the web application', () => {
  const { web } = makeEnv(stack)
  expect(Object.values(web)).not.toContain(stack.secrets.realtime.secret)
  expect(Object.values(web)).not.toContain(stack.secrets.appKey)
})

it('gives a part nothing of the caller but what it needs to run', () => {
  expect(inherited({ PATH: '/bin', DB_DATABASE: 'mine', APP_KEY: 'mine' })).toEqual({ PATH: '/bin' })
})

it('keeps what Laravel caches of one stack from the next', () => {
  expect(makeEnv({ ...stack, caches: '/tmp/caches' }).laravel).toMatchObject({
    APP_CONFIG_CACHE: '/tmp/caches/config.php',
  })
  expect(makeEnv(stack).laravel).not.toHaveProperty('APP_CONFIG_CACHE')
})

it('makes other secrets for each stack', () => {
  expect(makeSecrets()).not.toEqual(makeSecrets())
})

it('uses the known password only where nobody else can reach the stack', () => {
  expect(demoPassword({})).toBe('vigia-demo')
  expect(demoPassword({ HOST: '0.0.0.0' })).not.toBe(demoPassword({ HOST: '0.0.0.0' }))
  expect(demoPassword({ HOST: '0.0.0.0', VIGIA_DEMO_PASSWORD: 'chosen' })).toBe('chosen')
})

it('names an address that others can open when it listens everywhere', () => {
  const outside = { family: 'IPv4', internal: false, address: '192.0.2.7' }
  const inside = { family: 'IPv4', internal: true, address: '127.0.0.1' }
  expect(hostsOf({ HOST: '0.0.0.0' }, { lo: [inside], eth0: [outside] })).toEqual({
    bind: '0.0.0.0',
    open: '192.0.2.7',
  })
  expect(hostsOf({}, {})).toEqual({ bind: '127.0.0.1', open: '127.0.0.1' })
})
