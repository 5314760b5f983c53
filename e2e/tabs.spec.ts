import type { BrowserContext, Page } from '@playwright/test'
import { Laravel, type Payment } from './support/laravel'
import { expectFeedOfServer, expectOnce } from './support/rows'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { crash, freeze, socketsOf } from './support/tabs'
import { expect, test } from './support/test'
import { noteToasts } from './support/toasts'

type Tab = { page: Page; sockets(): number; toasts(): Promise<number> }

// What the next tab needs at most: a question each 4 s, 1 s for the answer, and a new socket.
const takenOverMs = 8_000

/** The first one holds the socket, and each is the next in line after the one before it. */
async function openTabs(context: BrowserContext, count: number): Promise<Tab[]> {
  const pages: Page[] = []
  const sockets: Tab['sockets'][] = []
  for (let number = 0; number < count; number += 1) {
    const page = await context.newPage()
    sockets.push(socketsOf(page))
    await (number === 0 ? signIn(page, people.carla()) : page.goto(stack.url))
    await expect(
      page.getByRole('region', { name: 'Pagos recibidos' }).getByRole('link').first(),
    ).toBeVisible()
    pages.push(page)
  }
  await Promise.all(pages.map(expectLive))
  expect(sockets.map((open) => open())).toEqual(pages.map((_, number) => (number === 0 ? 1 : 0)))
  return Promise.all(
    pages.map(async (page, number) => ({
      page,
      sockets: sockets[number] ?? (() => 0),
      toasts: await noteToasts(page),
    })),
  )
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

  const payments = [await pay('3.01'), await pay('3.02')]
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(2)

  payments.push(await pay('3.03'))
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(3)
  expect(tabs.map(({ sockets }) => sockets())).toEqual([1, 0])
})

test('the next tab takes over when the one with the socket is closed, or crashes', async ({ context }) => {
  const [first, second, third] = (await openTabs(context, 3)) as [Tab, Tab, Tab]

  await first.page.close()
  const payments = [await pay('3.11')]
  await expect.poll(second.sockets, { timeout: takenOverMs }).toBe(1)
  await expectRows([second, third], payments)
  await expect.poll(() => told([second, third])).toBe(1)
  const before = await second.toasts()

  await crash(second.page)
  payments.push(await pay('3.12'))
  await expect.poll(third.sockets, { timeout: takenOverMs }).toBe(1)
  await expectLive(third.page)
  await expectRows([third], payments)
  await expect.poll(async () => before + (await third.toasts())).toBe(2)
})

test('the next tab takes over when the one with the socket is frozen, and keeps it afterwards', async ({
  context,
}) => {
  const tabs = await openTabs(context, 2)
  const [first, second] = tabs as [Tab, Tab]

  const frozen = await freeze(first.page)
  await expect.poll(second.sockets, { timeout: takenOverMs }).toBe(1)
  await expectLive(second.page)
  const payments = [await pay('3.21')]
  await expectRows([second], payments)
  await frozen.thaw()

  await expect.poll(() => tabs.map(({ sockets }) => sockets())).toEqual([0, 1])
  payments.push(await pay('3.22'))
  await expectRows(tabs, payments)
  await expect.poll(() => told(tabs)).toBe(2)
})
