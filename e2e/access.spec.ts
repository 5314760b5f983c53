import AxeBuilder from '@axe-core/playwright'
import { Laravel } from './support/laravel'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme}`, () => {
    test.use({ colorScheme: theme })

    test('the sign-in page has no barrier that axe can find', async ({ page }) => {
      await page.goto(`${stack.url}/login`)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })

    test('the overview has no barrier that axe can find', async ({ page }) => {
      await signIn(page, people.carla())
      await expectLive(page)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })

    test('the checks and one of them have no barrier that axe can find', async ({ page }) => {
      const { id } = await (await Laravel.signIn(people.carla())).runCheck()
      await signIn(page, people.carla())
      for (const path of ['/checks', `/checks/${id}`]) {
        await page.goto(stack.url + path)
        await expectLive(page)
        expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
      }
    })

    test('the field page has no barrier that axe can find', async ({ page }) => {
      await signIn(page, people.maribel())
      await expectLive(page)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    })
  })
}

test('no page is wider than the screen', async ({ page }) => {
  await signIn(page, people.carla())
  await expectLive(page)
  for (const path of ['/', '/payments', '/checks', '/checks/1']) {
    await page.goto(stack.url + path)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow, path).toBeLessThanOrEqual(0)
  }
})
