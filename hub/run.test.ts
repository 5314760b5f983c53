import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from './conformance/support/raw-client'
import { ownApp, type Target } from './conformance/support/target'
import { within } from './conformance/support/within'

const patienceMs = 15_000
const secrets = { REVERB_APP_ID: ownApp.id, REVERB_APP_KEY: ownApp.key, REVERB_APP_SECRET: ownApp.secret }
const entry = (name: string) => fileURLToPath(new URL(`./${name}.ts`, import.meta.url))

type Environment = Record<string, string>

function launch(env: Environment, name = 'main'): ChildProcess & { stdout: Readable; stderr: Readable } {
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', entry(name)], {
    env: { PATH, NODE_ENV: 'test', ...env },
    stdio: 'pipe',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function listening(output: Readable): Promise<Target> {
  const [line] = await within(once(createInterface(output), 'line'), 'the ready line', patienceMs)
  const { host, port } = JSON.parse(line).listening
  return { host, port, key: ownApp.key, secret: ownApp.secret, appId: ownApp.id }
}

async function failure(child: ChildProcess & { stderr: Readable }): Promise<{ code: number; words: string }> {
  const [[code], words] = await within(
    Promise.all([once(child, 'exit'), text(child.stderr)]),
    'the exit',
    patienceMs,
  )
  return { code, words }
}

describe('the process of the hub', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s with code 0, its sockets without a close code',
    async (signal) => {
      const child = launch(secrets)
      const client = await connect(await listening(child.stdout))
      const exit = once(child, 'exit')
      child.kill(signal)
      expect(await client.end()).toEqual({ code: 1006, reason: '' })
      expect(await within(exit, 'the exit')).toEqual([0, null])
    },
  )

  test('says which secrets are missing', async () => {
    expect(await failure(launch({ REVERB_APP_ID: 'vigia' }))).toEqual({
      code: 1,
      words:
        'The realtime server does not start: REVERB_APP_KEY, REVERB_APP_SECRET must be set, to the values Laravel has.\n',
    })
  })

  test('says that its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void holder.close())
    await once(holder, 'listening')
    const { port } = holder.address() as { port: number }
    expect(await failure(launch({ ...secrets, HUB_PORT: String(port) }))).toEqual({
      code: 1,
      words: `The realtime server does not start: port ${port} on 127.0.0.1 is taken. Set HUB_PORT to another, or to 0.\n`,
    })
  })

  test('ends when the pipe of its parent closes', async () => {
    const child = launch({ ...secrets, HUB_EXIT_WITH_PARENT: '1' })
    await listening(child.stdout)
    const exit = once(child, 'exit')
    child.stdin?.end()
    expect(await within(exit, 'the exit')).toEqual([0, null])
  })

  test('ends when its parent is killed', async () => {
    const hub = `spawn(process.execPath, ['--import', 'tsx', ${JSON.stringify(entry('main'))}], { stdio: ['ignore', 'inherit', 'inherit'] })`
    const { PATH = '' } = process.env
    const env = { PATH, NODE_ENV: 'test' as const, ...secrets, HUB_EXIT_WITH_PARENT: '1' }
    const parent = spawn(process.execPath, ['-e', `require('node:child_process').${hub}`], {
      env,
      stdio: 'pipe',
    })
    onTestFinished(() => void parent.kill('SIGKILL'))
    const client = await connect(await listening(parent.stdout))
    parent.kill('SIGKILL')
    expect((await client.end()).code).toBe(1006)
  })
})

describe('the server with faults', () => {
  const forbidden: Environment[] = [{ NODE_ENV: 'production' }, { APP_ENV: 'production', VIGIA_DEMO: '1' }]
  test.each(forbidden)('refuses to start where %j', async (env) => {
    const { code, words } = await failure(launch({ ...secrets, ...env }, 'faults-server'))
    expect([code, words]).toEqual([1, expect.stringContaining('never for production')])
  })

  test('starts in a demo of the production build', async () => {
    const child = launch({ ...secrets, NODE_ENV: 'production', VIGIA_DEMO: '1' }, 'faults-server')
    await connect(await listening(child.stdout))
  })
})
