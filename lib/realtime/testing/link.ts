import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

type Target = { host: string; port: number }

/** The TCP link of the end-to-end tests, as a process of its own, between a screen and the realtime server. */
export async function openLink({ host, port }: Target) {
  const child = spawn(process.execPath, ['scripts/link-proxy-server.mjs'], {
    env: { ...process.env, LINK_TARGET: `${host}:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout), 'line')
  const { listening, control } = JSON.parse(line)

  async function tell(action: string) {
    const response = await fetch(`http://127.0.0.1:${control}/${action}`, { method: 'POST' })
    if (!response.ok) throw new Error(`the link answered ${response.status} to ${action}`)
  }

  return {
    port: Number(listening.port),
    cut: () => tell('cut'),
    blackHole: () => tell('black-hole'),
    mend: () => tell('mend'),
  }
}
