import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/setup/browser.mjs'

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** `npm test` starts the stack that these tests drive and names it by VIGIA_READY. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.VIGIA_E2E_OUTPUT ?? 'test-results',
  // One at a time: what a test does to the link or to a session is felt by every page of the run.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.VIGIA_E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    locale: 'es-BO',
    timezoneId: 'America/La_Paz',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium() ?? undefined, args: flags },
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1280, height: 800 } } },
    {
      name: 'phone',
      testMatch: ['access.spec.ts', 'sign-in.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
  ],
})
