import { expect, it, vi } from 'vitest'
import { hubUnderTest, openRealScreen, patience, scale } from './testing/real-screen'

const under = hubUnderTest()

it('an event reaches the feed through the socket, and nothing is pulled for it', async () => {
  const screen = openRealScreen(under.hub)
  screen.log.append('cobrador.4')
  screen.realtime.start()
  await screen.becomes('live')
  const pulls = () => screen.backend.asked.filter((path) => path === 'streams/catch-up').length
  const before = pulls()
  const id = await screen.pay('cobrador.4')
  await vi.waitFor(() => expect(screen.shown()).toEqual([id, 1]), patience)
  expect(screen.arrived()).toEqual([id])
  expect(pulls()).toBe(before)
}, 30_000)

it('a server that is gone for as long as ten seconds costs no row and doubles none', async () => {
  const screen = openRealScreen(under.hub)
  screen.realtime.start()
  await screen.becomes('live')
  const paid = [await screen.pay('cobrador.4')]
  await vi.waitFor(() => expect(screen.shown()).toEqual(paid), patience)

  await under.hub.kill()
  await screen.becomes('polling')
  for (const stream of ['cobrador.4', 'cobrador.5', 'cobrador.4']) paid.push(await screen.pay(stream))
  const goneUntil = Date.now() + 10_000 / scale
  await vi.waitUntil(() => Date.now() >= goneUntil, patience)
  await under.hub.start()

  await screen.becomes('live')
  paid.push(await screen.pay('cobrador.5'))
  await vi.waitFor(() => expect(screen.shown().sort()).toEqual(paid), patience)
  expect(screen.arrived().sort()).toEqual(paid)
}, 30_000)

it('a signature that the server does not take is noticed, and the next one is tried', async () => {
  const screen = openRealScreen(under.hub)
  screen.backend.sign = () => ({ auth: 'realtime-key:forged' })
  screen.realtime.start()
  await screen.becomes('polling')
  screen.backend.sign = under.hub.sign
  await screen.becomes('live')
}, 30_000)

it('a key that the server does not know is tried again slowly, and the rows still come', async () => {
  const screen = openRealScreen(under.hub, { key: 'unknown' })
  screen.realtime.start()
  await screen.becomes('polling')
  const id = await screen.pay('cobrador.4')
  await vi.waitFor(() => expect(screen.shown()).toEqual([id]), patience)
}, 30_000)

it('a screen that is stopped and started again uses its socket anew', async () => {
  const screen = openRealScreen(under.hub)
  screen.realtime.start()
  await screen.becomes('live')
  screen.realtime.stop()
  const id = await screen.pay('cobrador.4')
  screen.realtime.start()
  await vi.waitFor(() => expect(screen.shown()).toEqual([id]), patience)
  await screen.becomes('live')
}, 30_000)
