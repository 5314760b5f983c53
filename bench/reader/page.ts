import type { Browser, Page } from '@playwright/test'
import { build } from 'esbuild'
import { bareMarkup } from '../baseline/bare-page'
import { signIn, watchedPage } from '../support/paint'
import { stack } from '../support/stack'

const html = `<!doctype html>
<meta charset="utf-8"><title>Reader</title>
${bareMarkup}
<output></output>
<script type="module" src="/bench-reader.js"></script>`

/**
 * The bare page with `lib/realtime` in place of pusher-js alone: what dedupe, cursor and badge cost by themselves. It lies
 * on the product's own address, whose door it reads from, but that address never serves it.
 */
export async function openReaderPage(browser: Browser, login: string): Promise<Page> {
  const page = await watchedPage(browser)
  await signIn(page, login)
  // A page that Playwright answers counts as one of the wide network, which must ask before it opens a socket here.
  await page.context().grantPermissions(['local-network-access'], { origin: stack.url })
  const script = await bundle()
  await page.route('**/bench-reader', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.route('**/bench-reader.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await page.goto(`${stack.url}/bench-reader`)
  await page.waitForFunction(() => document.title === 'Ready')
  return page
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['bench/reader/script.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0]?.text ?? ''
}
