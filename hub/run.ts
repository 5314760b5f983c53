import { fstatSync } from 'node:fs'
import { createHub, type Hub, type HubOptions } from './server'
import { readSettings, type Settings } from './settings'

/** How soon an orphan notices; the port must be free again when somebody starts the stack anew. */
const parentCheckMs = 250

/** The life of the process: listens, says where in one line of JSON, and ends on a signal or with its parent. */
export async function start(makeHooks?: HubOptions['makeHooks']): Promise<void> {
  const settings = chooseSettings()
  const hub = createHub({ ...settings, makeHooks })
  endWhenTold(hub, settings)
  const { host, port } = settings
  try {
    console.log(JSON.stringify({ listening: await hub.listen({ host, port }) }))
  } catch (error) {
    refuse(explain(error, host, port))
  }
}

export function refuse(reason: string): never {
  console.error(`The realtime server does not start: ${reason}`)
  process.exit(1)
}

function chooseSettings(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

function explain(error: unknown, host: string, port: number): string {
  // listen() rejects with nothing but the system's errors.
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is taken. Set HUB_PORT to another, or to 0.`
  return message
}

function endWhenTold(hub: Hub, { exitsWithParent }: Settings): void {
  const end = () => void hub.stop().then(() => process.exit(0))
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  if (!exitsWithParent) return

  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), parentCheckMs)
  // Under a wrapper (tsx) the parent outlives the one who counts; a pipe from him closes with him.
  const stdin = fstatSync(0)
  if (stdin.isFIFO() || stdin.isSocket()) process.stdin.once('end', end).resume()
}
