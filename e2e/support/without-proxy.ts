import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { stack } from './stack'

const root = process.cwd()
const copy = path.join(root, '.stack', 'without-proxy')
const next = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
const sources = ['app', 'components', 'lib', 'package.json', 'tsconfig.json', 'next-env.d.ts']
const settings = ['next.config.ts', 'instrumentation.ts', 'postcss.config.mjs', 'tailwind.config.ts']

/** The product built and started from a copy of its sources in which proxy.ts was never written. */
export async function startWithoutProxy(): Promise<{ url: string; stop(): void }> {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  for (const name of [...sources, ...settings]) {
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  }
  const url = `http://127.0.0.1:${await freePort()}`
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    VIGIA_DEMO: '1',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    INTERNAL_SECRET: randomBytes(32).toString('hex'),
    BACKEND_URL: stack.backend,
    REALTIME_HOST: stack.realtime.host,
    REALTIME_PORT: String(stack.realtime.port),
    REALTIME_KEY: stack.realtime.key,
    REALTIME_SCHEME: 'ws',
  }
  execFileSync(process.execPath, [next, 'build'], { cwd: copy, env, stdio: 'pipe' })
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', new URL(url).port], {
    cwd: copy,
    env,
    stdio: 'ignore',
  })
  await untilAnswers(`${url}/login`)
  return { url, stop: () => void server.kill() }
}

async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer within 30 s`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
