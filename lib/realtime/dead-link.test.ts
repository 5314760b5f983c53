import { expect, it, vi } from 'vitest'
import { openLink } from './testing/link'
import { hubUnderTest, openRealScreen, patience, scale } from './testing/real-screen'
import { timings } from './timings'

const under = hubUnderTest()

async function liveOverLink() {
  const link = await openLink(under.hub.settings())
  const screen = openRealScreen(under.hub, { port: link.port })
  screen.realtime.start()
  await screen.becomes('live')
  return { link, screen, paid: [await screen.pay('cobrador.4')] }
}

it('a link that is dead and says nothing is noticed in its 12 s, and no row is lost in it or doubled', async () => {
  const { link, screen, paid } = await liveOverLink()
  await vi.waitFor(() => expect(screen.shown()).toEqual(paid), patience)

  await link.blackHole()
  const deadSince = Date.now()
  paid.push(await screen.pay('cobrador.4'), await screen.pay('cobrador.5'))
  await vi.waitUntil(() => screen.realtime.status.get().state !== 'live', patience)
  // One tick to look at the clock, and a fifth of a second for a busy machine.
  expect(Date.now() - deadSince).toBeLessThan((timings.silentLinkMs + timings.tickMs) / scale + 200)
  // Read over HTTP, while the socket is still dead.
  await vi.waitFor(() => expect(screen.shown().sort()).toEqual(paid), patience)

  await link.mend()
  await screen.becomes('live')
  paid.push(await screen.pay('cobrador.5'))
  await vi.waitFor(() => expect(screen.shown().sort()).toEqual(paid), patience)
  expect(screen.arrived().sort()).toEqual(paid)
}, 30_000)

it('a link that is cut every moment loses nothing and doubles nothing', async () => {
  const { link, screen, paid } = await liveOverLink()
  for (let cut = 0; cut < 5; cut++) {
    await link.cut()
    paid.push(await screen.pay('cobrador.4'))
    await link.mend()
    paid.push(await screen.pay('cobrador.5'))
    await screen.becomes('live')
    paid.push(await screen.pay('cobrador.4'))
  }
  await vi.waitFor(() => expect(screen.shown()).toHaveLength(paid.length), patience)
  const ascending = (one: number, other: number) => one - other
  expect(screen.shown().sort(ascending)).toEqual(paid)
  expect(screen.arrived().sort(ascending)).toEqual(paid)
}, 60_000)
