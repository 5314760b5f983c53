import { readFileSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Browser, Page } from '@playwright/test'
import { watchedPage } from '../support/paint'
import { laravelToken, stack } from '../support/stack'

const pusherScript = readFileSync(createRequire(import.meta.url).resolve('pusher-js/dist/web/pusher.min.js'))
/** What stands on the page, whatever script fills it. */
export const bareMarkup =
  '<section aria-labelledby="payments-received"><h1 id="payments-received">Pagos</h1><ol></ol></section>'

/**
 * The page that anyone would write first, from the documentation of pusher-js: subscribe to one private channel,
 * bind one event, put each payment on top of a list. It counts nothing, checks nothing and remembers nothing.
 */
const html = (channel: string) => `<!doctype html>
<meta charset="utf-8"><title>Bare</title>
${bareMarkup}
<script src="/pusher.js"></script>
<script>
const pusher = new Pusher(${JSON.stringify(stack.realtime.key)}, {
  wsHost: ${JSON.stringify(stack.realtime.host)}, wsPort: ${stack.realtime.port},
  forceTLS: false, enabledTransports: ['ws'], cluster: '', disableStats: true,
  channelAuthorization: { endpoint: '/auth' },
})
const list = document.querySelector('ol')
const channel = pusher.subscribe(${JSON.stringify(channel)})
channel.bind('pusher:subscription_succeeded', () => { document.title = 'Ready' })
channel.bind('payment.received', (payment) => {
  const row = document.createElement('li')
  row.textContent = payment.client_name + ' Bs ' + payment.amount
  list.prepend(row)
})
</script>`

/** Opens the bare page, waits until it is subscribed, and says how to end it. */
export async function openBarePage(browser: Browser, channel: string, login: string) {
  const bare = await serveBarePage(channel, login)
  return { page: await bare.open(browser), close: bare.close }
}

/** As `openBarePage`, for a browser that has to know its port before it starts. */
export async function serveBarePage(channel: string, login: string) {
  const server = serve(channel, await laravelToken(login))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    async open(browser: Browser, ...watch: string[]): Promise<Page> {
      const page = await watchedPage(browser, ...watch)
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.waitForFunction(() => document.title === 'Ready')
      return page
    },
    close: () => void server.close(),
  }
}

/** The bare page never drops a row: left alone it would grow slower by the hundred, which is not what is compared. */
export function keepNewestRows(page: Page, count: number) {
  return page.evaluate((kept) => {
    for (const row of [...document.querySelectorAll('li')].slice(kept)) row.remove()
  }, count)
}

/** Its channel auth is Laravel's own, asked with this token. */
function serve(channel: string, token: string) {
  return http.createServer(async (request, response) => {
    if (request.url === '/pusher.js') return void response.end(pusherScript)
    if (request.url !== '/auth') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      return void response.end(html(channel))
    }
    const form = new URLSearchParams(await text(request))
    const answer = await fetch(`${stack.backend}/api/broadcasting/auth`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(Object.fromEntries(form)),
    })
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    response.end(await answer.text())
  })
}
