import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { claimPort, isFree } from './ports.mjs'

async function listener(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

it('passes over a port that a stranger listens on', async () => {
  const taken = await listener()
  const claim = await claimPort(taken)
  onTestFinished(claim.release)
  expect(claim.port).not.toBe(taken)
  expect(await isFree(claim.port)).toBe(true)
})

it('never gives two stacks that start at once the same port', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimPort(43_210)))
  for (const claim of claims) onTestFinished(claim.release)
  expect(new Set(claims.map((claim) => claim.port)).size).toBe(8)
})

it('gives a released port again', async () => {
  const first = await claimPort(43_310)
  first.release()
  const second = await claimPort(43_310)
  onTestFinished(second.release)
  expect(second.port).toBe(first.port)
})
