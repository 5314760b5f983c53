import { Laravel } from './support/laravel'
import { whileStopped } from './support/parts'
import { checkButton, expectLive, signIn } from './support/session'
import { people } from './support/stack'
import { expect, test } from './support/test'

test('two managers press at once: one run, told to both, and words for a queue that does not start it', async ({
  page,
  browser,
  silence,
}) => {
  // Half a minute of it is the queue's own, before the screens may say that it does not start a run.
  test.setTimeout(120_000)
  silence.allow(/409/)
  const carla = await Laravel.signIn(people.carla())
  const before = await carla.runCheck()
  const other = await browser.newContext()
  const neighbour = await other.newPage()
  await signIn(page, people.carla())
  await signIn(neighbour, people.ruben())
  const screens = [page, neighbour]

  await whileStopped('checks', async () => {
    const answers = await Promise.all(
      screens.map(async (screen) => {
        const answer = screen.waitForResponse((response) => response.url().endsWith('/api/checks'))
        await checkButton(screen).dblclick()
        return (await answer).status()
      }),
    )
    expect(answers.toSorted()).toEqual([202, 409])
    const winner = answers[0] === 202 ? 'Carla Ibáñez' : 'Rubén Lazo'
    const [ours, theirs] = answers[0] === 202 ? [page, neighbour] : [neighbour, page]
    await expect(ours.getByText(/^La inició usted a las \d\d:\d\d$/)).toBeVisible()
    await expect(
      theirs.getByText(new RegExp(`^Ya la inició ${winner} a las \\d\\d:\\d\\d; espere el resultado\\.$`)),
    ).toBeVisible()
    for (const screen of screens) {
      await expect(checkButton(screen)).toHaveAttribute('aria-busy', 'true')
      await expect(screen.getByText(/la cola no la inicia/)).toBeVisible({ timeout: 40_000 })
    }
  })

  for (const screen of screens) {
    await expect(screen.getByText(/^La anterior, \d\d:\d\d: /)).toBeVisible()
    await expect(checkButton(screen)).toHaveText('Revisar cartera ahora')
  }
  const after = await carla.lastCheck()
  expect([after.id, after.state]).toEqual([before.id + 1, 'done'])
  await other.close()
})

test('the list of runs leads to one of them', async ({ page }) => {
  const carla = await Laravel.signIn(people.carla())
  const run = await carla.runCheck()
  await signIn(page, people.carla())
  await expectLive(page)
  await page.getByRole('navigation', { name: 'Principal' }).getByRole('link', { name: 'Revisiones' }).click()
  await expect(page.getByRole('heading', { name: 'Revisiones', level: 1 })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: 'Carla Ibáñez' }).first()
  await expect(row).toContainText('Terminó')
  await row.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/checks/${run.id}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Revisión de las \d\d:\d\d$/)
  await expect(page.getByRole('definition').first()).toHaveText(`${run.listed}`)
})

test('a cobrador cannot start a run, and sees the counts of his own clients', async ({ page, silence }) => {
  silence.allow(/403/)
  const carla = await Laravel.signIn(people.carla())
  const run = await carla.runCheck()
  const maribel = await Laravel.signIn(people.maribel())
  const own = await maribel.get<{ listed: number; new: number; worse: number; same: number }>(
    `checks/${run.id}`,
  )
  expect(own.listed).toBeLessThan(run.listed)
  expect(own.new + own.worse + own.same).toBe(own.listed)

  await signIn(page, people.maribel())
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch('/api/checks', { method: 'POST', headers, body: '{}' })
    return [answer.status, (await answer.json()).code]
  })
  expect(status).toEqual([403, 'forbidden'])
  expect((await carla.lastCheck()).id).toBe(run.id)
})
