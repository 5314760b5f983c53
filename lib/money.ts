/** Money on the wire: centavos after a point, no sign. */
export const moneyPattern = /^\d+\.\d{2}$/

// Plain `es` prints `1234,50 BOB`; and without 'always' four digits go ungrouped.
const bolivianos = new Intl.NumberFormat('es-BO', {
  style: 'currency',
  currency: 'BOB',
  useGrouping: 'always',
})

/** `'1234.50'` → `Bs 1.234,50`, with a space that does not break. Exact: the string never becomes a float. */
export function formatBs(amount: string): string {
  if (!moneyPattern.test(amount)) throw new RangeError(`"${amount}" is no amount as the API sends them`)
  // TypeScript's lib wants a numeric literal type; ECMA-402 takes any numeric string, and the pattern has seen to that.
  return bolivianos.format(amount as `${number}`)
}

// Ten digits before the comma: beyond any credit, and far inside what an integer of centavos holds.
const plain = /^(\d{1,10})(?:[.,](\d{1,2}))?$/
const grouped = /^([1-9]\d{0,2}(?:\.\d{3}){1,3})(?:,(\d{1,2}))?$/

/**
 * What a person typed → the wire's `1234.50`, or null. Takes `1234`, `1234,5`, `1234.50`, `1.234,50`, with or without
 * Bs. One dot before three digits (`1.234`) could be a thousand or a slip of the decimals: it is refused, not guessed.
 */
export function parseBs(text: string): string | null {
  const typed = text.trim().replace(/^bs\.?\s*/i, '')
  const match = plain.exec(typed) ?? (/^\d{1,3}\.\d{3}$/.test(typed) ? null : grouped.exec(typed))
  if (match?.[1] === undefined) return null
  const whole = match[1].replaceAll('.', '').replace(/^0+(?=\d)/, '')
  return `${whole}.${(match[2] ?? '').padEnd(2, '0')}`
}
