import { Laravel } from './support/laravel'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

type Heads = Record<string, { head: number; unread: number }>

const copied = 'Copiar para soporte'

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

for (const [role, who] of [
  ['an admin', people.admin],
  ['a manager', people.carla],
  ['a cobrador', people.maribel],
] as const) {
  test(`${role} sees that nothing is missing, in numbers that the server confirms`, async ({ page }) => {
    await signIn(page, who())
    await page.goto(`${stack.url}/diagnostics`)
    await expectLive(page)
    const reader = await Laravel.signIn(who())
    const maribel = await Laravel.signIn(people.maribel())
    const byFrame = page.getByText('Por el canal directo').locator('xpath=following-sibling::*')
    const before = Number(await byFrame.textContent())

    await maribel.recordPayment((await maribel.creditToPay()).id, '9.31')

    await expect(byFrame).toHaveText(`${before + 1}`)
    await expect(
      page.getByText('Nada falta: cada aviso que tiene el servidor está en esta pantalla.'),
    ).toBeVisible()
    const heads = await reader.get<Heads>('streams')
    const rows = page.getByRole('row').filter({ has: page.getByRole('cell') })
    await expect(rows).toHaveText(
      Object.entries(heads).map(([name, { head }]) => new RegExp(`^${name}\\s*${head}\\s*${head}\\s*0$`)),
    )

    await page.getByRole('button', { name: copied }).click()
    await expect(page.getByText('Copiado')).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(text)).toMatchObject({ status: { state: 'live' }, streams: expect.any(Array) })
    const clients = await reader.get<{ data: { name: string }[] }>('clients')
    for (const { name } of clients.data) expect(text).not.toContain(name)
  })
}
