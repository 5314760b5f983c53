import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from '@playwright/test'
import { watchedPage } from '../support/paint'
import { laravelToken, stack } from '../support/stack'

const pusherScript = readFileSync(createRequire(import.meta.url).resolve('pusher-js/dist/web/pusher.min.js'))
const at = (name: string) => `${stack.url}/bench/${name}`

/**
 * The page that anyone would write first, from the documentation of pusher-js: subscribe to one private channel,
 * bind one event, put each payment on top of a list. It counts nothing, checks nothing and remembers nothing.
 */
const html = (channel: string) => `<!doctype html>
<meta charset="utf-8"><title>Bare</title>
<h1>Pagos</h1><ol data-feed="payments"></ol>
<script src="${at('pusher.js')}"></script>
<script>
const pusher = new Pusher(${JSON.stringify(stack.realtime.key)}, {
  wsHost: ${JSON.stringify(stack.realtime.host)}, wsPort: ${stack.realtime.port},
  forceTLS: false, enabledTransports: ['ws'], cluster: '', disableStats: true,
  channelAuthorization: { endpoint: '${at('auth')}' },
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

/**
 * Opens the bare page under the product's own origin, the only one the realtime server admits, and waits until it is
 * subscribed. Its channel auth is Laravel's own, asked with the token of `login`.
 */
export async function openBarePage(browser: Browser, channel: string, login: string): Promise<Page> {
  const token = await laravelToken(login)
  const page = await watchedPage(browser)
  await page.route(at('page'), (route) => route.fulfill({ contentType: 'text/html', body: html(channel) }))
  await page.route(at('pusher.js'), (route) =>
    route.fulfill({ contentType: 'text/javascript', body: pusherScript }),
  )
  await page.route(at('auth'), async (route) => {
    const answer = await fetch(`${stack.backend}/api/broadcasting/auth`, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(Object.fromEntries(new URLSearchParams(route.request().postData() ?? ''))),
    })
    await route.fulfill({ status: answer.status, contentType: 'application/json', body: await answer.text() })
  })
  await page.goto(at('page'))
  await page.waitForFunction(() => document.title === 'Ready')
  return page
}
