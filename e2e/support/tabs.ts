import type { Page, WebSocket } from '@playwright/test'

/** Counts the sockets that a page holds open. */
export function socketsOf(page: Page): () => number {
  const open = new Set<WebSocket>()
  page.on('websocket', (socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
  })
  return () => open.size
}

type Frozen = {
  /** Runs where nothing of the page does. */
  evaluate(expression: string): Promise<unknown>
  thaw(): Promise<void>
}

/**
 * No script of the page runs any more until `thaw`, whatever comes meanwhile. By the debugger: the life cycle state
 * `frozen` stops only pages that are hidden, and in a browser that is driven none is.
 */
export async function freeze(page: Page): Promise<Frozen> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Debugger.enable')
  const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve))
  await devtools.send('Debugger.pause')
  await paused
  return {
    evaluate: (expression) => devtools.send('Runtime.evaluate', { expression }),
    async thaw() {
      await devtools.send('Debugger.resume')
      await devtools.detach()
    },
  }
}

/** Ends the process that draws the page, as a lack of memory does. */
export async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Never answered: there is nobody left to.
  devtools.send('Page.crash').catch(() => undefined)
  await crashed
}
