import { expect, it } from 'vitest'
import { importsOf } from './imports.mjs'
import { resolveImport } from './resolve.mjs'

it('finds static, side-effect, dynamic, type, re-exported and mocked modules', () => {
  const source = `
    import one, { type Two } from './one'
    import type { Three } from "@/lib/three"
    import 'side-effect'
    import {
      four,
      five,
    } from '../four'
    export { six } from './six'
    const lazy = await import('./lazy')
    type Seven = typeof import('./seven')
    vi.mock('./mocked', () => ({}))
  `
  expect(importsOf(source).sort()).toEqual(
    ['./one', '@/lib/three', 'side-effect', '../four', './six', './lazy', './seven', './mocked'].sort(),
  )
})

it('overlooks what stands in comments and keeps addresses in strings whole', () => {
  const source = `
    // import gone from './gone'
    /* import('./gone-too') */
    const address = 'http://example.test' // see import('./never')
    import kept from './kept'
  `
  expect(importsOf(source)).toEqual(['./kept'])
})

it('resolves aliases, relative paths and extensions, and names what is missing', () => {
  const files = new Set(['lib/money.ts', 'lib/payments/schema.ts', 'app/page.tsx'])
  expect(resolveImport('lib/payments/schema.ts', '../money', files)).toBe('lib/money.ts')
  expect(resolveImport('app/page.tsx', '@/lib/money', files)).toBe('lib/money.ts')
  expect(resolveImport('app/page.tsx', '@tanstack/react-query', files)).toBeNull()
  expect(resolveImport('app/page.tsx', './gone', files)).toEqual({ missing: 'app/gone' })
})
