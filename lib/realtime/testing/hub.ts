import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const app = { id: 'vigia', key: 'realtime-key', secret: 'realtime-secret' }

/** The product's own realtime server as a process, addressed as Laravel addresses it. */
export async function launchHub() {
  let child: ChildProcess | undefined
  const at = { port: 0 }

  async function start() {
    const env = {
      ...process.env,
      REVERB_APP_ID: app.id,
      REVERB_APP_KEY: app.key,
      REVERB_APP_SECRET: app.secret,
      HUB_PORT: `${at.port}`,
      HUB_EXIT_WITH_PARENT: '1',
    }
    child = spawn(process.execPath, ['--import', 'tsx', 'hub/main.ts'], {
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    if (!child.stdout) throw new Error('the hub has no output')
    const [line] = await once(createInterface(child.stdout), 'line')
    at.port = JSON.parse(line).listening.port
  }

  async function kill() {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  async function publish(channel: string, name: string, data: unknown) {
    const body = JSON.stringify({ name, data: JSON.stringify(data), channels: [channel] })
    const response = await fetch(signedUrl(at.port, body), { method: 'POST', body })
    if (!response.ok) throw new Error(`the hub answered ${response.status}: ${await response.text()}`)
  }

  await start()
  return {
    settings: () => ({ key: app.key, host: '127.0.0.1', port: at.port, scheme: 'ws' as const }),
    start,
    kill,
    publish,
    /** What Laravel answers for `socket:channel`. */
    sign: (text: string) => ({ auth: `${app.key}:${hmac(text)}` }),
  }
}

export type Hub = Awaited<ReturnType<typeof launchHub>>

function hmac(text: string) {
  return createHmac('sha256', app.secret).update(text).digest('hex')
}

function signedUrl(port: number, body: string) {
  const path = `/apps/${app.id}/events`
  const md5 = createHash('md5').update(body).digest('hex')
  const seconds = Math.floor(Date.now() / 1_000)
  const query = `auth_key=${app.key}&auth_timestamp=${seconds}&auth_version=1.0&body_md5=${md5}`
  return `http://127.0.0.1:${port}${path}?${query}&auth_signature=${hmac(`POST\n${path}\n${query}`)}`
}
