const cents = 98

/** Amounts are the markers by which a row is found: each once, below a thousand, and none like those of the seed. */
export function createAmounts() {
  let serial = 0
  return () => {
    const whole = 600 + Math.floor(serial / cents)
    const amount = `${whole}.${String((serial % cents) + 1).padStart(2, '0')}`
    serial++
    if (whole > 999) throw new Error('No more amounts below a thousand')
    return amount
  }
}
