import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { levels, stepOf, worstFirst } from './levels'

it('knows exactly the levels of Laravel, in its order', () => {
  const source = readFileSync('backend/app/Enums/AttentionLevel.php', 'utf8')
  const named = [...source.matchAll(/case \w+ = '([a-z0-9_]+)';/g)].map((match) => match[1])
  expect(levels).toEqual(named)
  expect(levels.map(stepOf)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(worstFirst[0]).toBe('late_7')
})
