import { setTimeout as pause } from 'node:timers/promises'

/** Does `work` every `gapMs` from now on; one that takes longer delays the next, and is made up for. */
export async function atPace(gapMs: number, isOver: (done: number) => boolean, work: () => Promise<unknown>) {
  const from = performance.now()
  for (let done = 0; !isOver(done); done++) {
    await pause(Math.max(0, from + done * gapMs - performance.now()))
    await work()
  }
}

/** Looks every `everyMs` until it is so; false when it was not in time. */
export async function becomesTrue(isSo: () => Promise<boolean>, limitMs: number, everyMs = 200) {
  const end = performance.now() + limitMs
  while (!(await isSo())) {
    if (performance.now() > end) return false
    await pause(everyMs)
  }
  return true
}
