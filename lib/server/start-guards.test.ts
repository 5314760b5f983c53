import { expect, it } from 'vitest'
import { environment } from './stand-in'
import { reasonsToRefuse } from './start-guards'

const production = {
  ...environment('http://127.0.0.1:8000'),
  NODE_ENV: 'production',
  NEXTAUTH_URL: 'https://vigia.example',
} as const

it('starts in production with secrets of its own and TLS in front', () => {
  expect(reasonsToRefuse({ ...production, HOST: '0.0.0.0' })).toEqual([])
})

it('refuses demo secrets in production and says which', () => {
  const [reason, ...others] = reasonsToRefuse({ ...production, NEXTAUTH_SECRET: 'demo-secret-'.repeat(4) })
  expect(reason).toContain('NEXTAUTH_SECRET')
  expect(others).toEqual([])
  expect(reasonsToRefuse({ ...production, INTERNAL_SECRET: 'a'.repeat(40) })[0]).toContain('INTERNAL_SECRET')
})

it('refuses to open to the network without TLS', () => {
  const open = { ...production, HOST: '0.0.0.0', NEXTAUTH_URL: 'http://10.0.0.5:3000' }
  expect(reasonsToRefuse(open)[0]).toContain('TLS')
  expect(reasonsToRefuse({ ...open, HOST: '127.0.0.1' })).toEqual([])
})

it('refuses the demo flag in production', () => {
  expect(reasonsToRefuse({ ...production, APP_ENV: 'production', VIGIA_DEMO: '1' })[0]).toContain(
    'VIGIA_DEMO',
  )
})

it('lets the demo and development be what they are', () => {
  const weak = { ...production, NEXTAUTH_SECRET: 'demo-secret-'.repeat(4), HOST: '0.0.0.0' }
  const plain = { ...weak, NEXTAUTH_URL: 'http://10.0.0.5:3000' }
  expect(reasonsToRefuse({ ...plain, VIGIA_DEMO: '1' })).toEqual([])
  expect(reasonsToRefuse({ ...plain, NODE_ENV: 'development' })).toEqual([])
})
