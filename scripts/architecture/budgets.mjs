const limits = { median: 60, ninetieth: 160, longest: 250, depth: 5 }

/** @param {{ file: string, lines: number }[]} sizes of one language */
export function budgetFaults(language, sizes) {
  if (sizes.length === 0) return []
  const sorted = sizes.map(({ lines }) => lines).sort((one, other) => one - other)
  const median = quantile(sorted, 0.5)
  const ninetieth = quantile(sorted, 0.9)
  const faults = sizes
    .filter(({ lines }) => lines > limits.longest)
    .map(
      ({ file, lines }) =>
        `${file}: ${lines} lines, over ${limits.longest}. Cut it where it has two reasons to change.`,
    )

  if (median > limits.median) {
    faults.push(
      `${language}: the median file has ${median} lines, over ${limits.median}. Cut the middling ones.`,
    )
  }
  if (ninetieth > limits.ninetieth) {
    const longest = [...sizes].sort((one, other) => other.lines - one.lines).slice(0, 8)
    const names = longest.map(({ file, lines }) => `${file} (${lines})`).join(', ')
    faults.push(
      `${language}: the 90th percentile is ${ninetieth} lines, over ${limits.ninetieth}. Longest: ${names}.`,
    )
  }
  return faults
}

export function depthFaults(files) {
  return files
    .filter((file) => file.split('/').length - 1 > limits.depth)
    .map((file) => `${file}: deeper than ${limits.depth} folders. Bring it up.`)
}

/** Nearest rank: the smallest size that at least this share of the files keeps within. */
function quantile(sorted, share) {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}
