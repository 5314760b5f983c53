import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatBs, parseBs } from './money'

const anyAmount = fc
  .integer({ min: 0, max: 999_999_999_999 })
  .map((centavos) => `${Math.floor(centavos / 100)}.${String(centavos % 100).padStart(2, '0')}`)

describe('formatBs', () => {
  it('writes bolivianos as Bolivia does, on one line', () => {
    expect(formatBs('1234.50')).toBe('Bs\u00a01.234,50')
    expect(formatBs('0.05')).toBe('Bs\u00a00,05')
    expect(formatBs('9999999999.99')).toBe('Bs\u00a09.999.999.999,99')
  })

  it('keeps every centavo of amounts that a float would round', () => {
    expect(formatBs('90071992547409.93')).toBe('Bs\u00a090.071.992.547.409,93')
  })

  it.each(['1234.5', '-1.00', '1e3', '', 'NaN', '1.005'])(
    'refuses %j, which the API never sends',
    (amount) => {
      expect(() => formatBs(amount)).toThrow(RangeError)
    },
  )
})

describe('parseBs', () => {
  it.each([
    ['1234', '1234.00'],
    ['1234,5', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1234.50', '1234.50'],
    ['1234.5', '1234.50'],
    ['1.234.567', '1234567.00'],
    ['Bs 1.234,50', '1234.50'],
    ['bs. 12', '12.00'],
    [' 007,5 ', '7.50'],
    ['0', '0.00'],
  ])('reads %j as %s', (text, amount) => {
    expect(parseBs(text)).toBe(amount)
  })

  it.each([
    '1.234',
    '1,234',
    '1.005',
    '1,234.50',
    '1.23.456',
    '12.34,50',
    '0.234,50',
    '1,',
    ',5',
    '-5',
    '+5',
    '1e3',
    '٣',
    '1 234',
    '',
    'Bs',
    '12345678901',
    '1.005,005',
  ])('refuses %j instead of guessing', (text) => {
    expect(parseBs(text)).toBeNull()
  })

  it('reads back whatever formatBs writes', () => {
    fc.assert(fc.property(anyAmount, (amount) => parseBs(formatBs(amount)) === amount))
  })

  it('reads an amount the same with a point, with a comma, and with thousands', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(parseBs(amount)).toBe(amount)
        expect(parseBs(amount.replace('.', ','))).toBe(amount)
      }),
    )
  })

  it('answers null or an amount of the wire, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,Bs -') }))
    fc.assert(
      fc.property(typed, (text) => {
        expect(parseBs(text) ?? '0.00').toMatch(/^(0|[1-9]\d{0,9})\.\d{2}$/)
      }),
    )
  })
})
