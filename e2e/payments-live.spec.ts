import { Laravel } from './support/laravel'
import { expectLive, feed, signIn, toasts, unread } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'

test('a payment recorded in Laravel reaches the feed, as one toast and one more on the badge', async ({
  page,
}) => {
  await signIn(page, people.carla())
  await expectLive(page)
  const before = await unread(page)

  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  await maribel.recordPayment(credit.id, '7.31')

  const row = feed(page).getByRole('listitem').filter({ hasText: '7,31' })
  await expect(row).toHaveCount(1, { timeout: 5_000 })
  await expect(row).toContainText(credit.client_name)
  await expect(row).toContainText('Maribel Quisbert')
  await expect(toasts(page)).toHaveCount(1)
  await expect(toasts(page)).toContainText('7,31')
  await expect.poll(() => unread(page)).toBe(before + 1)
  await expect.poll(() => page.title()).toMatch(new RegExp(`^\\(${before + 1}\\) `))
})

test('a payment that the manager recorded appears in the feed with neither toast nor badge', async ({
  page,
}) => {
  await signIn(page, people.carla())
  await expectLive(page)
  const before = await unread(page)

  const carla = await Laravel.signIn(people.carla())
  const credit = await carla.creditToPay()
  await carla.recordPayment(credit.id, '7.32')
  await expect(feed(page).getByRole('listitem').filter({ hasText: '7,32' })).toHaveCount(1)

  // What another one records afterwards is told: so the silence before it was no accident of time.
  const maribel = await Laravel.signIn(people.maribel())
  await maribel.recordPayment((await maribel.creditToPay()).id, '7.33')
  await expect(feed(page).getByRole('listitem').filter({ hasText: '7,33' })).toHaveCount(1)
  await expect(toasts(page)).toHaveCount(1)
  await expect(toasts(page)).toContainText('7,33')
  await expect.poll(() => unread(page)).toBe(before + 1)
})

test('a payment of another team never arrives', async ({ page }) => {
  const frames: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
  await signIn(page, people.carla())
  await expectLive(page)

  const wilmer = await Laravel.signIn(people.wilmer())
  await wilmer.recordPayment((await wilmer.creditToPay()).id, '7.34')
  const nancy = await Laravel.signIn(people.nancy())
  await nancy.recordPayment((await nancy.creditToPay()).id, '7.35')

  await expect(feed(page).getByRole('listitem').filter({ hasText: '7,35' })).toHaveCount(1)
  await expect(page.getByText('7,34')).toHaveCount(0)
  expect(frames.filter((frame) => frame.includes('7.34'))).toEqual([])
  expect(frames.filter((frame) => frame.includes('7.35'))).toHaveLength(1)
})

test('a burst of payments is one toast, and each payment is a row', async ({ page }) => {
  await signIn(page, people.carla())
  await expectLive(page)

  const maribel = await Laravel.signIn(people.maribel())
  const credit = await maribel.creditToPay()
  const amounts = ['1.01', '1.02', '1.03', '1.04', '1.05', '1.06']
  await Promise.all(amounts.map((amount) => maribel.recordPayment(credit.id, amount)))

  for (const amount of amounts) {
    const row = feed(page)
      .getByRole('listitem')
      .filter({ hasText: amount.replace('.', ',') })
    await expect(row).toHaveCount(1)
  }
  await expect(page.getByText(/pagos recibidos · /)).toHaveCount(1)
})
