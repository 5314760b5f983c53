import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Row } from '../streams/schema'
import { createClaims } from './claims'
import { openBrowser } from './testing/fake-browser'
import { createStreamLog } from './testing/stream-log'
import { timings } from './timings'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const log = createStreamLog(['cobrador.4'])
const browser = openBrowser()

function openTab({ isHidden = false, userId = 2 } = {}) {
  const { tabs } = browser.openTab()
  const claim = createClaims({ tabs, page: { isHidden: () => isHidden }, userId, timings })
  const told: number[] = []
  return { told, claim: (...rows: Row[]) => claim(rows, (own) => void told.push(...own.map(({ id }) => id))) }
}

const settle = () => vi.advanceTimersByTimeAsync(timings.hiddenClaimMs)

it('gives each row to one tab, whichever asks first and however they overlap', async () => {
  const [one, other] = [openTab(), openTab()]
  const rows = [1, 2, 3].map(() => log.append('cobrador.4'))
  one.claim(...rows.slice(0, 2))
  other.claim(...rows)
  one.claim(...rows.slice(2))
  await settle()
  expect([one.told, other.told]).toEqual([[rows[0]?.id, rows[1]?.id], [rows[2]?.id]])
})

it('remembers what was told before this page was opened', async () => {
  const row = log.append('cobrador.4')
  openTab().claim(row)
  await settle()
  const later = openTab()
  later.claim(row)
  await settle()
  expect(later.told).toEqual([])
})

it('begins anew with the numbers of a restored log', async () => {
  const tab = openTab()
  tab.claim(log.append('cobrador.4'))
  log.restore('cobrador.4', 0)
  const first = log.append('cobrador.4')
  tab.claim(first)
  await settle()
  expect(tab.told).toContain(first.id)
})

it('keeps what one person was told from what another is', async () => {
  const row = log.append('cobrador.4')
  const [carla, ruben] = [openTab({ userId: 2 }), openTab({ userId: 3 })]
  carla.claim(row)
  ruben.claim(row)
  await settle()
  expect([carla.told, ruben.told]).toEqual([[row.id], [row.id]])
})

it('lets a tab that is looked at tell it rather than one that is hidden', async () => {
  const row = log.append('cobrador.4')
  const [hidden, seen] = [openTab({ isHidden: true }), openTab()]
  hidden.claim(row)
  seen.claim(row)
  await settle()
  expect([hidden.told, seen.told]).toEqual([[], [row.id]])
})
