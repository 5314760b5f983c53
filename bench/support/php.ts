import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { stack } from './stack'

// Node's pipes are sockets, and PHP would take one that is silent for 60 s for closed.
const patience = ['-d', 'default_socket_timeout=-1']

/** A long-lived PHP process inside the stack's own Laravel: lines of JSON in, lines out. */
export function startPhp(script: string) {
  const env = { ...process.env, ...JSON.parse(readFileSync(stack.env, 'utf8')) }
  const child = spawn('php', [...patience, script], { env })
  child.stderr.pipe(process.stderr)
  const reader = createInterface({ input: child.stdout })
  const lines = reader[Symbol.asyncIterator]()

  return {
    tell: (request: object) => void child.stdin.write(`${JSON.stringify(request)}\n`),
    async line(): Promise<string> {
      const { value, done } = await lines.next()
      if (done) throw new Error(`${script} ended`)
      return value
    },
    stop() {
      reader.close()
      child.kill()
    },
  }
}
