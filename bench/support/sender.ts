import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { stack } from './stack'

type Sent = { amount: string; sentAt: number }

/**
 * A long-lived PHP process inside the stack's own Laravel, so that neither side of a comparison pays for booting it.
 * `frame` writes the stream row, then publishes its frame through the stock broadcaster and answers with the moment
 * just before the publish. `stock` dispatches a queued broadcast as Laravel's documentation shows it and answers with
 * the moment just after the commit. All times are epoch ms of this machine.
 */
export function startSender() {
  const env = { ...process.env, ...JSON.parse(readFileSync(stack.env, 'utf8')) }
  const child = spawn('php', ['backend/tests/Bench/sender.php'], { env })
  child.stderr.pipe(process.stderr)
  const reader = createInterface({ input: child.stdout })
  const answers = reader[Symbol.asyncIterator]()

  async function ask(mode: 'frame' | 'stock', stream: string, amount: string): Promise<Sent> {
    child.stdin.write(`${JSON.stringify({ mode, stream, amount })}\n`)
    const { value, done } = await answers.next()
    if (done) throw new Error('The sender ended')
    return { amount, sentAt: JSON.parse(value).sent_at }
  }

  return {
    frame: (stream: string, amount: string) => ask('frame', stream, amount),
    stock: (stream: string, amount: string) => ask('stock', stream, amount),
    stop() {
      reader.close()
      child.kill()
    },
  }
}
