import type { BrowserContext, Page } from '@playwright/test'
import { Laravel, type Payment } from './support/laravel'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { crash, freeze, noteToasts, socketsOf } from './support/tabs'
import { expect, test } from './support/test'

type Tab = { page: Page; sockets(): number; toasts(): Promise<string[]> }

// What the next tab needs at most: a question each 4 s, 1 s for the answer, and a new socket.
const takenOverMs = 8_000

async function openTab(context: BrowserContext, open: (page: Page) => Promise<unknown>): Promise<Tab> {
  const page = await context.newPage()
  const sockets = socketsOf(page)
  await open(page)
  await expectLive(page)
  return { page, sockets, toasts: await noteToasts(page) }
}

/** The first one holds the socket. */
async function openTwo(context: BrowserContext): Promise<[Tab, Tab]> {
  const first = await openTab(context, (page) => signIn(page, people.carla()))
  const second = await openTab(context, (page) => page.goto(stack.url))
  expect([first.sockets(), second.sockets()]).toEqual([1, 0])
  return [first, second]
}

async function pay(amount: string) {
  const maribel = await Laravel.signIn(people.maribel())
  return maribel.recordPayment((await maribel.creditToPay()).id, amount)
}

async function toastsOf(tabs: readonly Tab[], amount: string) {
  const all = await Promise.all(tabs.map((tab) => tab.toasts()))
  return all.flat().filter((text) => text.includes(amount.replace('.', ',')))
}

test('two tabs share one socket, show every row, and tell each event once', async ({ context }) => {
  const tabs = await openTwo(context)

  const payment = await pay('3.01')
  for (const { page } of tabs) await expectOnce(page, [payment])
  await expect.poll(() => toastsOf(tabs, '3.01')).toHaveLength(1)
  const later = await pay('3.02')
  for (const { page } of tabs) await expectOnce(page, [payment, later])

  expect(await toastsOf(tabs, '3.01')).toHaveLength(1)
  const carla = await Laravel.signIn(people.carla())
  for (const { page } of tabs) await expectFeedOfServer(page, carla)
  expect(tabs.map(({ sockets }) => sockets())).toEqual([1, 0])
})

test('the other tab takes over when the one with the socket is closed', async ({ context }) => {
  const [first, second] = await openTwo(context)

  await first.page.close()
  const payment = await pay('3.03')

  await expect.poll(second.sockets, { timeout: takenOverMs }).toBe(1)
  await expectTold(second, payment)
})

test('the other tab takes over when the one with the socket crashes', async ({ context }) => {
  const [first, second] = await openTwo(context)

  await crash(first.page)
  const payment = await pay('3.04')

  await expect.poll(second.sockets, { timeout: takenOverMs }).toBe(1)
  await expectTold(second, payment)
})

test('the other tab takes over when the one with the socket is frozen, and keeps it afterwards', async ({
  context,
}) => {
  const [first, second] = await openTwo(context)

  const frozen = await freeze(first.page)
  await expect.poll(second.sockets, { timeout: takenOverMs }).toBe(1)
  await expectLive(second.page)
  const payment = await pay('3.05')
  await expectTold(second, payment)
  await frozen.thaw()

  await expectOnce(first.page, [payment])
  await expect.poll(() => [first.sockets(), second.sockets()]).toEqual([0, 1])
  const later = await pay('3.06')
  for (const { page } of [first, second]) await expectOnce(page, [payment, later])
  for (const amount of ['3.05', '3.06']) {
    await expect.poll(() => toastsOf([first, second], amount)).toHaveLength(1)
  }
})

async function expectTold(tab: Tab, payment: Payment) {
  await expectLive(tab.page)
  await expectOnce(tab.page, [payment])
  await expectFeedOfServer(tab.page, await Laravel.signIn(people.carla()))
  await expect.poll(() => toastsOf([tab], payment.amount)).toHaveLength(1)
}
