import { describe, expect, it } from 'vitest'
import { brokenArrow, forbiddenPackage } from './arrows.mjs'

const allowed = [
  ['app/(desk)/page.tsx', 'components/payments/payments-feed.tsx'],
  ['app/(desk)/page.tsx', 'lib/server/session.ts'],
  ['proxy.ts', 'lib/server/env.ts'],
  ['components/payments/payments-feed.tsx', 'components/ui/button.tsx'],
  ['components/payments/payments-feed.tsx', 'components/shell/realtime-context.tsx'],
  ['components/payments/payments-feed.tsx', 'lib/payments/schema.ts'],
  ['components/payments/payments-feed.tsx', 'lib/money.ts'],
  ['components/ui/button.tsx', 'lib/cn.ts'],
  ['components/providers/realtime-provider.tsx', 'components/shell/realtime-context.tsx'],
  ['lib/realtime/client.ts', 'lib/streams/schema.ts'],
  ['lib/payments/queries.ts', 'lib/keys.ts'],
  ['lib/server/laravel.ts', 'lib/session/schema.ts'],
  ['hub/faults-server.ts', 'hub/faults/drop.ts'],
  ['hub/faults/drop.ts', 'hub/server.ts'],
  ['e2e/support/link.ts', 'scripts/link-proxy.mjs'],
  ['bench/storm.ts', 'lib/realtime/client.ts'],
  ['bench/storm/door.ts', 'lib/api.ts'],
  ['bench/paint.ts', 'bench/reader/page.ts'],
  ['bench/reader/script.ts', 'lib/realtime/client.ts'],
  ['playwright.config.ts', 'scripts/setup/browser.mjs'],
] as const

const refused = [
  ['lib/money.ts', 'lib/payments/schema.ts'],
  ['lib/payments/queries.ts', 'components/ui/button.tsx'],
  ['lib/payments/queries.ts', 'lib/credits/schema.ts'],
  ['lib/server/laravel.ts', 'lib/realtime/client.ts'],
  ['lib/offline/outbox.ts', 'lib/payments/schema.ts'],
  ['components/ui/button.tsx', 'lib/money.ts'],
  ['components/ui/button.tsx', 'components/shell/frame.tsx'],
  ['components/shell/frame.tsx', 'components/payments/payments-feed.tsx'],
  ['components/payments/payments-feed.tsx', 'components/credits/credits-table.tsx'],
  ['components/payments/payments-feed.tsx', 'lib/credits/schema.ts'],
  ['components/payments/payments-feed.tsx', 'lib/server/session.ts'],
  ['components/payments/payments-feed.tsx', 'components/providers/realtime-provider.tsx'],
  ['components/shell/frame.tsx', 'app/(desk)/layout.tsx'],
  ['hub/server.ts', 'hub/faults/drop.ts'],
  ['hub/server.ts', 'lib/money.ts'],
  ['e2e/door.spec.ts', 'lib/money.ts'],
  ['bench/paint.ts', 'lib/realtime/client.ts'],
  ['tools/thing.ts', 'lib/money.ts'],
] as const

describe('arrows', () => {
  it.each(allowed)('%s may import %s', (from, to) => {
    expect(brokenArrow(from, to)).toBeNull()
  })

  it.each(refused)('%s may not import %s', (from, to) => {
    expect(brokenArrow(from, to)).toContain(`${from} imports ${to}: `)
  })

  it('says what to do about a view that reads the server', () => {
    expect(brokenArrow('components/shell/frame.tsx', 'lib/server/session.ts')).toMatch(
      /pass the result as props/,
    )
  })
})

describe('socket packages', () => {
  it('belong to the connection alone', () => {
    expect(forbiddenPackage('lib/realtime/connection.ts', 'pusher-js')).toBeNull()
    expect(forbiddenPackage('lib/realtime/client.ts', 'pusher-js/with-encryption')).toMatch(
      /only lib\/realtime/,
    )
    expect(forbiddenPackage('app/(desk)/page.tsx', 'laravel-echo')).toMatch(/only lib\/realtime/)
  })

  it('may be driven from outside by the conformance suite and the benches', () => {
    expect(forbiddenPackage('hub/conformance/echo.test.ts', 'laravel-echo')).toBeNull()
    expect(forbiddenPackage('bench/baseline/bare-page.ts', 'pusher-js')).toBeNull()
    expect(forbiddenPackage('hub/server.ts', 'pusher-js')).not.toBeNull()
  })
})
