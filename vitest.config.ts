import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// A zone nobody works in, 45 minutes off the hour: a date that forgets its zone fails at once.
process.env.TZ = 'Pacific/Chatham'

const root = fileURLToPath(new URL('.', import.meta.url))
const contracts = '**/*.contract.test.ts'

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@': root.replace(/\/$/, ''),
      'server-only': `${root}scripts/vitest/empty.ts`,
    },
  },
  test: {
    exclude: ['**/node_modules/**', '**/.next*/**', '.stack/**', 'backend/**', 'e2e/**'],
    restoreMocks: true,
    unstubGlobals: true,
    unstubEnvs: true,
    setupFiles: ['./scripts/vitest/silence.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,bench,components,lib,scripts}/**/*.test.ts', '*.test.ts'],
          exclude: [contracts],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          include: ['{app,components,lib}/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['./scripts/vitest/dom.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'hub',
          include: ['hub/**/*.test.ts'],
          // Only our own server loses frames when it is told to.
          exclude: process.env.REALTIME_SERVER ? ['hub/faults/**'] : [],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      { extends: true, test: { name: 'contracts', include: [contracts], environment: 'node' } },
    ],
  },
})
