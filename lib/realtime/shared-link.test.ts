import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBrowser } from './testing/fake-browser'
import { openScreen, type Screen } from './testing/screen'
import { createStreamLog, onTheWire } from './testing/stream-log'

beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T14:30:00Z') }))
afterEach(() => void vi.useRealTimers())

const streams = ['cobrador.4', 'cobrador.5']

/** Two tabs of one browser over one log; each has a socket that it may open, and a page that may be hidden. */
async function twoTabs() {
  const browser = openBrowser()
  const log = createStreamLog(streams)
  const open = () => {
    const tab = browser.openTab()
    return { ...tab, ...openScreen({ tabs: tab.tabs, log }) }
  }
  const one = open()
  one.realtime.start()
  await pass(11_000, one)
  const other = open()
  other.realtime.start()
  await pass(11_000, one, other)
  expect(stateOf(one), 'the first').toBe('live')
  expect(stateOf(other), 'the second').toBe('live')
  return { one, other, open }
}

async function pass(ms: number, first: Screen, ...others: Screen[]) {
  for (let passed = 0; passed < ms; passed += 250) {
    await first.pass(Math.min(250, ms - passed))
    for (const screen of others) screen.page.paint()
    const now = Math.floor(Date.now() / 250)
    for (const screen of others) {
      if (now % 40 === 0) screen.beat()
      if (now % 32 === 0) screen.server.pong()
    }
  }
}

function pay(stream: string, ...screens: Screen[]) {
  const [first] = screens
  if (!first) throw new Error('nobody is there to be paid')
  const row = first.log.append(stream, { actorId: 4 })
  for (const { server } of screens) server.publish(stream, 'payment.received', onTheWire(row))
  return row.id
}

const stateOf = ({ realtime }: Screen) => realtime.status.get().state
const told = ({ arrivals }: Screen) => arrivals.flat().map(({ id }) => id)

describe('two tabs of one browser', () => {
  it('hold one socket, and both are live', async () => {
    const { one, other } = await twoTabs()
    expect(one.server.isConnected()).toBe(true)
    expect(other.server.attempts).toEqual([])
  })

  it('both show a row that one socket brought, and one of them tells it', async () => {
    const { one, other } = await twoTabs()
    const rows = [pay('cobrador.4', one), pay('cobrador.5', one), pay('cobrador.4', one)]
    await pass(1_000, one, other)
    expect(one.shown().sort()).toEqual(rows)
    expect(other.shown().sort()).toEqual(rows)
    expect([...told(one), ...told(other)].sort()).toEqual(rows)
  })

  it('leave the toast to the one that is looked at', async () => {
    const { one, other } = await twoTabs()
    one.page.isHidden = true
    const row = pay('cobrador.4', one)
    await pass(1_000, one, other)
    expect(told(other)).toEqual([row])
    expect(told(one)).toEqual([])
  })

  it('are told of it all the same while both are hidden', async () => {
    const { one, other } = await twoTabs()
    one.page.isHidden = true
    other.page.isHidden = true
    const row = pay('cobrador.4', one)
    await pass(1_000, one, other)
    expect([...told(one), ...told(other)]).toEqual([row])
  })

  it('ask the server for the count in both when one has read', async () => {
    const { one, other } = await twoTabs()
    pay('cobrador.4', one)
    await pass(2_000, one, other)
    expect([one.realtime.unread.get(), other.realtime.unread.get()]).toEqual([1, 1])
    await one.realtime.markRead({ 'cobrador.4': 1 })
    await pass(1_000, one, other)
    expect([one.realtime.unread.get(), other.realtime.unread.get()]).toEqual([0, 0])
  })

  it('both say that there is no direct channel when the one socket is lost', async () => {
    const { one, other } = await twoTabs()
    one.server.mode = 'refusing'
    one.server.drop()
    await pass(2_000, one, other)
    expect([stateOf(one), stateOf(other)]).toEqual(['polling', 'polling'])
    one.server.mode = 'up'
    await pass(12_000, one, other)
    expect([stateOf(one), stateOf(other)]).toEqual(['live', 'live'])
  })
})

describe('the tab with the socket', () => {
  it('that is closed hands it on at once, and nothing is lost meanwhile', async () => {
    const { one, other } = await twoTabs()
    one.realtime.stop()
    one.crash()
    const meanwhile = pay('cobrador.4', one)
    await pass(500, other)
    expect(other.server.isConnected()).toBe(true)
    expect(other.shown()).toContain(meanwhile)
    const later = pay('cobrador.5', other)
    await pass(11_000, other)
    expect(other.shown().slice(0, 2)).toEqual([later, meanwhile])
    expect(stateOf(other)).toBe('live')
  })

  it('that is frozen loses it to the one that is looked at, within a few seconds', async () => {
    const { one, other } = await twoTabs()
    one.freeze()
    const { id: meanwhile } = one.log.append('cobrador.4', { actorId: 4 })
    await pass(6_000, other)
    expect(other.server.isConnected()).toBe(true)
    expect(other.shown()).toContain(meanwhile)
    one.wake()
    await pass(11_000, other, one)
    expect(one.server.isConnected()).toBe(false)
    expect(one.shown()).toContain(meanwhile)
    expect([stateOf(one), stateOf(other)]).toEqual(['live', 'live'])
    expect([...told(one), ...told(other)]).toEqual([meanwhile])
  })

  it('that is frozen keeps it while nobody looks at another', async () => {
    const { one, other } = await twoTabs()
    other.page.isHidden = true
    one.freeze()
    await pass(20_000, other)
    expect(other.server.attempts).toEqual([])
    other.page.isHidden = false
    other.page.comeBack()
    await pass(1_500, other)
    expect(other.server.isConnected()).toBe(true)
  })

  it('is asked to look again by one that may hear more than it', async () => {
    const { one, other } = await twoTabs()
    one.log.open('cobrador.6')
    other.page.comeBack()
    await pass(3_000, one, other)
    expect(one.server.joined()).toEqual(['cobrador.4', 'cobrador.5', 'cobrador.6'])
    await pass(9_000, one, other)
    expect([stateOf(one), stateOf(other)]).toEqual(['live', 'live'])
  })
})
