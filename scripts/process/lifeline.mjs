import { readFileSync } from 'node:fs'

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const endings = new Set()
let ending = false

/** Keeps `stop` ready for the moment this process is told to end, for as long as `work` goes on. */
export async function whileRunning(stop, work) {
  endings.add(stop)
  try {
    return await work
  } finally {
    endings.delete(stop)
  }
}

/** Signals, and the death of the npm that started us, end what runs and then this process. */
export function tieToParent() {
  for (const [signal, code] of Object.entries(exitCodes)) process.on(signal, () => end(code))
  if (!process.env.npm_lifecycle_event) return
  // npm forwards SIGINT and SIGTERM, but nobody forwards its SIGKILL: only a changed ancestor tells of it.
  const before = ancestry()
  setInterval(() => {
    if (ancestry() !== before) end(exitCodes.SIGHUP)
  }, 250).unref()
}

async function end(code) {
  // A second Ctrl-C does not wait: the guards see the channel close and finish the work.
  if (ending) process.exit(code)
  ending = true
  process.stdout.write('\nStopping…\n')
  await Promise.allSettled([...endings].reverse().map((stop) => stop()))
  process.exit(code)
}

/** The parent, and the npm above it where npm runs scripts through a shell that stays. */
function ancestry() {
  try {
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))
    return /^(ba|da|z|k)?sh$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`
  } catch {
    return `${process.ppid}`
  }
}

export function isEnding() {
  return ending
}
