import { Laravel } from './support/laravel'
import { expectLive, signIn } from './support/session'
import { people, stack } from './support/stack'
import { expect, test } from './support/test'

/**
 * A token as Sanctum writes it, also where its bar is escaped: the number of its row, a bar and 48 letters and digits.
 * next-auth's CSRF value, 64 hexadecimal digits on either side of a bar, is none.
 */
const tokenInClear = /(?<![0-9a-z])\d{1,10}(?:\||%7C|\\u007c|&#124;)[A-Za-z0-9]{48}(?![A-Za-z0-9])/i

for (const who of [people.carla, people.maribel]) {
  test(`no byte that the browser of ${who().login} receives holds a token in clear`, async ({ page }) => {
    const sample = await Laravel.signIn(who())
    expect(sample.token).toMatch(tokenInClear)

    const received: Promise<{ from: string; text: string }>[] = []
    page.on('response', (response) => {
      received.push(
        (async () => {
          const headers = JSON.stringify(await response.allHeaders())
          const body = await response.text().catch(() => '')
          return { from: response.url(), text: headers + body }
        })(),
      )
    })
    const frames: string[] = []
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
    )

    await signIn(page, who())
    await expectLive(page)
    await page.goto(`${stack.url}/api/auth/session`)

    const texts = await Promise.all(received)
    expect(texts.length).toBeGreaterThan(10)
    expect(frames.length).toBeGreaterThan(0)
    expect(texts.filter(({ text }) => tokenInClear.test(text)).map(({ from }) => from)).toEqual([])
    expect(frames.filter((frame) => tokenInClear.test(frame))).toEqual([])

    const script = await page.evaluate(() =>
      JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }]),
    )
    expect(script).not.toMatch(tokenInClear)
  })
}
