import { readFileSync } from 'node:fs'

/** The last line of a bench's output that is a JSON object, or null when it printed none. */
export function lastFigures(log) {
  for (const line of readFileSync(log, 'utf8').trim().split('\n').reverse()) {
    if (!line.startsWith('{')) continue
    try {
      return JSON.parse(line)
    } catch {
      // A line of a trace that only begins like one.
    }
  }
  return null
}
