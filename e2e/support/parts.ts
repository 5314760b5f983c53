import { stack } from './stack'

type Part = 'laravel' | 'realtime' | 'queue' | 'checks' | 'scheduler'

async function command(part: Part, action: 'kill' | 'start' | 'freeze' | 'thaw'): Promise<void> {
  if (!stack.control)
    throw new Error('This stack keeps its parts; the test runner starts one that gives them away')
  const answer = await fetch(`${stack.control}/${part}/${action}`, { method: 'POST' })
  if (!answer.ok) throw new Error(`${action} ${part}: ${answer.status} ${await answer.text()}`)
}

/** Holds a part of the stack still while `work` goes on, as a machine does that is short of everything. */
export async function whileStopped(part: Part, work: () => Promise<void>): Promise<void> {
  await command(part, 'freeze')
  try {
    await work()
  } finally {
    await command(part, 'thaw')
  }
}

/** Parts of the stack crash before `work`, and are there again after it. */
export async function whileDead(parts: Part | readonly Part[], work: () => Promise<void>): Promise<void> {
  const dead = [parts].flat()
  try {
    await Promise.all(dead.map((part) => command(part, 'kill')))
    await work()
  } finally {
    await Promise.all(dead.map((part) => command(part, 'start')))
  }
}
