import { describe, expect, it } from 'vitest'
import { abba, median, mostWithin, quantile, ratioInterval } from './stats'

describe('the figures of a bench', () => {
  it('takes quantiles between ranks', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
  })

  it('holds the median inside its interval and widens with the spread', () => {
    const calm = ratioInterval([1.0, 1.01, 0.99, 1.0, 1.02, 0.98])
    const noisy = ratioInterval([1.0, 1.8, 0.6, 1.4, 0.7, 1.9])
    expect(calm.low).toBeLessThanOrEqual(calm.mid)
    expect(calm.high).toBeGreaterThanOrEqual(calm.mid)
    expect(noisy.high - noisy.low).toBeGreaterThan(calm.high - calm.low)
  })

  it('gives the same interval for the same ratios', () => {
    expect(ratioInterval([1, 2, 3])).toEqual(ratioInterval([1, 2, 3]))
  })

  it('finds the fullest span, whatever the order, and leaves its end to the next', () => {
    expect(mostWithin(1_000, [2_100, 0, 1_500, 900, 1_000])).toBe(3)
    expect(mostWithin(1_000, [0, 1_000, 2_000])).toBe(1)
    expect(mostWithin(1_000, [])).toBe(0)
  })

  it('alternates which side goes first', () => {
    expect(abba(2)).toEqual(['ours', 'plain', 'plain', 'ours'])
  })
})
