/** Whether `found` ("20.19.2") is at least `wanted` ("20.19"). */
export function isAtLeast(found, wanted) {
  const parts = found.split('.').map(Number)
  for (const [index, need] of wanted.split('.').map(Number).entries()) {
    const have = parts[index] ?? 0
    if (have !== need) return have > need
  }
  return true
}

/** The first "1.2.3" in what a program prints about itself, or null. */
export function versionIn(text) {
  return /\d+\.\d+(?:\.\d+)?/.exec(text)?.[0] ?? null
}
