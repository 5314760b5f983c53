import { test as base, type ConsoleMessage, expect } from '@playwright/test'

type Silence = { allow(pattern: RegExp): void }

/**
 * The browser's silence is a condition of every test: a script error, a console error or a breach of the content
 * security policy fails it, unless the test said beforehand that its own doing causes one.
 */
export const test = base.extend<{ silence: Silence }>({
  silence: [
    async ({ context }, use) => {
      const allowed: RegExp[] = []
      const heard: string[] = []
      const note = (text: string) => heard.push(text)
      const onConsole = (message: ConsoleMessage) => {
        if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`)
      }
      context.on('console', onConsole)
      context.on('weberror', (error) => note(`script: ${error.error().message}`))
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `CSP ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
          )
        })
      })

      await use({ allow: (pattern) => allowed.push(pattern) })

      expect(heard.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

export { expect }
