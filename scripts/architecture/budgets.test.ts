import { expect, it } from 'vitest'
import { budgetFaults, depthFaults } from './budgets.mjs'

const files = (...lines: number[]) =>
  lines.map((count, index) => ({ file: `file-${index}.ts`, lines: count }))

it('lets a tree within its budgets pass', () => {
  expect(budgetFaults('TypeScript', files(60, 60, 60, 60, 60, 160, 20, 20, 20, 250))).toEqual([])
})

it('names a file over the longest size', () => {
  expect(budgetFaults('TypeScript', files(10, 251, 10, 10, 10, 10, 10, 10, 10, 10))).toEqual([
    expect.stringContaining('file-1.ts: 251 lines'),
  ])
})

it('refuses a median and a 90th percentile over their limits', () => {
  const faults = budgetFaults('PHP', files(61, 61, 61, 161, 161))
  expect(faults).toHaveLength(2)
  expect(faults[0]).toMatch(/median file has 61 lines/)
  expect(faults[1]).toMatch(/90th percentile is 161 lines/)
})

it('refuses a sixth folder', () => {
  expect(depthFaults(['a/b/c/d/e/file.ts'])).toEqual([])
  expect(depthFaults(['a/b/c/d/e/f/file.ts'])).toHaveLength(1)
})
