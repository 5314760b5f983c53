import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

const heard: string[] = []
for (const level of ['error', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    heard.push(`console.${level}: ${format(...words)}`)
  }
}

afterEach(() => {
  expect(heard.splice(0), 'a test leaves the console silent').toEqual([])
})
