import type { BrowserContext, Page } from '@playwright/test'
import { Laravel, type Payment } from './support/laravel'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, feed, signIn } from './support/session'
import { people, stack } from './support/stack'
import { crash, freeze, socketsOf } from './support/tabs'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'

type Tab = { page: Page; sockets(): number; toasts(): Promise<number> }

// What the next tab needs at most: a question each 4 s, 1 s for the answer, and a new socket.
const takenOverMs = 8_000

async function openTabs(context: BrowserContext, count: number): Promise<Tab[]> {
  const tabs: Tab[] = []
  for (let number = 0; number < count; number += 1) {
    const page = await context.newPage()
    const sockets = socketsOf(page)
    await (number === 0 ? signIn(page, people.carla()) : page.goto(stack.url))
    await expect(feed(page).getByRole('link').first()).toBeVisible()
    tabs.push({ page, sockets, toasts: await noteToasts(page) })
  }
  await Promise.all(tabs.map(({ page }) => expectLive(page)))
  return tabs
}

/** Waits until these tabs have one socket, and gives the one that holds it and the others. */
async function leaderOf(tabs: readonly Tab[]): Promise<[leader: Tab, others: Tab[]]> {
  const open = () => tabs.reduce((sum, { sockets }) => sum + sockets(), 0)
  await expect.poll(open, { timeout: takenOverMs }).toBe(1)
  const leader = tabs.find(({ sockets }) => sockets() === 1)
  if (!leader) throw new Error('The socket changed hands just now')
  return [leader, tabs.filter((tab) => tab !== leader)]
}

async function pay(amount: string) {
  const maribel = await Laravel.signIn(people.maribel())
  return maribel.recordPayment((await maribel.creditToPay()).id, amount)
}

/** In all tabs together. */
async function told(tabs: readonly Tab[]) {
  const counts = await Promise.all(tabs.map(({ toasts }) => toasts()))
  return counts.reduce((sum, count) => sum + count, 0)
}

async function expectRows(tabs: readonly Tab[], payments: readonly Payment[]) {
  const carla = await Laravel.signIn(people.carla())
  for (const { page } of tabs) {
    await expectOnce(page, payments)
    await expectFeedOfServer(page, carla)
  }
}

test('two tabs share one socket, show every row, and tell each event once', async ({ context }) => {
  const tabs = await openTabs(context, 2)
  const [leader] = await leaderOf(tabs)

  const payments = [await pay('3.01'), await pay('3.02')]
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(2)

  payments.push(await pay('3.03'))
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(3)
  expect(await leaderOf(tabs)).toContain(leader)
})

test('the next tab takes over when the one with the socket is closed, or crashes', async ({ context }) => {
  const [first, left] = await leaderOf(await openTabs(context, 3))

  await first.page.close()
  const payments = [await pay('3.11')]
  const [second, last] = await leaderOf(left)
  await expectRows(left, payments)
  await expect.poll(() => told(left)).toBe(1)
  const before = await second.toasts()

  await crash(second.page)
  payments.push(await pay('3.12'))
  const [third] = await leaderOf(last)
  await expectLive(third.page)
  await expectRows([third], payments)
  await expect.poll(async () => before + (await third.toasts())).toBe(2)
})

test('the next tab takes over when the one with the socket is frozen, and keeps it afterwards', async ({
  context,
}) => {
  const tabs = await openTabs(context, 2)
  const [first, others] = await leaderOf(tabs)

  const frozen = await freeze(first.page)
  const [second] = await leaderOf(others)
  await expectLive(second.page)
  const payments = [await pay('3.21')]
  await expectRows([second], payments)
  await frozen.thaw()

  expect(await leaderOf(tabs)).toContain(second)
  payments.push(await pay('3.22'))
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(2)
})
