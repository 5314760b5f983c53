import { stack } from './stack'

/** Holds a part of the stack still while `work` goes on, as a machine does that is short of everything. */
export async function whileStopped(part: string, work: () => Promise<void>): Promise<void> {
  const group = stack.pids[part]
  if (group === undefined) throw new Error(`This stack has no part ${part}`)
  process.kill(-group, 'SIGSTOP')
  try {
    await work()
  } finally {
    process.kill(-group, 'SIGCONT')
  }
}
