import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { logs, nodeTool, root, stackRoot } from '../paths.mjs'
import { isHeld, tryLock, withLock } from '../process/lock.mjs'
import { step } from '../process/progress.mjs'
import { run } from '../process/run.mjs'
import { fingerprint } from './fingerprint.mjs'

const sources = [
  ...['app', 'components', 'lib', 'public'],
  ...[
    'next.config.ts',
    'proxy.ts',
    'instrumentation.ts',
    'postcss.config.mjs',
    'tailwind.config.ts',
    'tsconfig.json',
  ],
  ...['package.json', 'package-lock.json'],
]
const locks = path.join(stackRoot, 'locks')

/**
 * The production build of the present sources, made unless it exists. Each build has a folder of its own, so that a
 * running stack keeps the one it serves. Gives its folder and `release`, until which it is not cleared away.
 */
export async function ensureBuild(stack) {
  const hash = fingerprint(root, sources, { skip: /\.test\.tsx?$/, salt: process.version })
  const folder = `.next-${hash}`
  return withLock(path.join(locks, 'build'), sayWaiting, async () => {
    const marker = path.join(root, folder, 'vigia-build')
    if (!existsSync(marker)) {
      await step('Building the web application', () => build(folder))
      writeFileSync(marker, hash)
    }
    const release = tryLock(path.join(locks, folder, stack))
    clearUnused(folder)
    return { folder, release }
  })
}

async function build(folder) {
  rmSync(path.join(root, folder), { recursive: true, force: true })
  const env = { ...process.env, NODE_ENV: 'production', VIGIA_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' }
  const args = [nodeTool('next', 'dist', 'bin', 'next'), 'build']
  await run(process.execPath, args, { cwd: root, env, log: path.join(logs, 'next-build.log') })
}

function clearUnused(current) {
  for (const name of readdirSync(root)) {
    if (!/^\.next-[0-9a-f]{16}$/.test(name) || name === current || isServed(name)) continue
    rmSync(path.join(root, name), { recursive: true, force: true })
    rmSync(path.join(locks, name), { recursive: true, force: true })
  }
}

function isServed(name) {
  const holders = path.join(locks, name)
  return existsSync(holders) && readdirSync(holders).some((stack) => isHeld(path.join(holders, stack)))
}

function sayWaiting(pid) {
  console.log(`· Waiting for the build of another stack (process ${pid})`)
}
