import path from 'node:path'
import { whileRunning } from '../process/lifeline.mjs'
import { becomesFree } from '../process/ports.mjs'
import { step } from '../process/progress.mjs'
import { lastLines } from '../process/run.mjs'
import { ensureBuild } from '../setup/build.mjs'
import { cacheSettings } from './caches.mjs'
import { serveControl } from './control.mjs'
import { startCrew } from './crew.mjs'
import { makeDatabase } from './database.mjs'
import { StackFailed } from './failed.mjs'
import { claimFolder, writePrivate } from './folder.mjs'
import { partsOf } from './parts.mjs'
import { planStack } from './plan.mjs'
import { describeStack } from './ready.mjs'
import { publish, withdraw } from './ready-file.mjs'

/**
 * Runs a whole stack while `use(stack)` goes on, and leaves nothing behind: `stack` has what ready.json says, the
 * `file` it lies in, and `lost`, which throws when a part ends by itself.
 * @param {{ name: string, mode: 'demo' | 'dev', usual?: boolean, withLink?: boolean }} options
 */
export async function withStack({ name: wanted, mode, usual = false, withLink = false }, use) {
  const held = []
  const release = () =>
    held
      .splice(0)
      .reverse()
      .forEach((give) => void give())
  try {
    const claim = claimFolder(wanted)
    held.push(claim.release)
    const build = mode === 'dev' ? undefined : await ensureBuild(claim.name)
    if (build) held.push(build.release)
    const logs = path.join(claim.folder, 'logs')
    const caches = mode === 'dev' ? undefined : path.join(claim.folder, 'caches')
    const plan = await planStack({ ...claim, logs, withLink, usual, buildFolder: build?.folder, caches })
    held.push(plan.releasePorts)
    await step('Creating and seeding the database', () => makeDatabase({ ...plan, logs }))
    if (caches) await step('Caching settings and routes of Laravel', () => cacheSettings({ ...plan, logs }))
    return await runParts({ ...claim, ...plan, mode, logs }, use)
  } finally {
    release()
  }
}

async function runParts(plan, use) {
  const crew = startCrew(partsOf(plan), plan.logs)
  // Only for tests: a demo lets nobody take its parts away.
  const control = plan.ports.link ? await serveControl(crew) : undefined
  const stop = async () => {
    withdraw(plan.name)
    control?.close()
    await crew.stop()
    await confirmPortsAreFree(plan)
  }
  const failed = crew.lost.then((part) => {
    throw new StackFailed(
      `${part.name} ended by itself (${part.reason}).\n${lastLines(part.log, 30)}\nFull output: ${part.log}`,
    )
  })
  failed.catch(() => {})
  return whileRunning(stop, work()).finally(stop)

  async function work() {
    await step('Waiting until every part answers', () => Promise.race([everyPartAnswers(crew), failed]))
    const ready = describeStack(plan, await crew.pids(), control?.url)
    writePrivate(path.join(plan.folder, 'env.json'), plan.env.laravel)
    const file = publish(ready)
    return Promise.race([use({ ...ready, file, lost: failed }), failed])
  }
}

async function everyPartAnswers(crew) {
  const silent = await crew.silent()
  if (silent.length === 0) return
  const told = silent.map(
    ({ name, log, heard }) => `${name} says: ${heard}\n${lastLines(log, 20)}\nFull output: ${log}`,
  )
  throw new StackFailed(`Not every part answers.\n${told.join('\n')}`)
}

async function confirmPortsAreFree({ ports }) {
  for (const [part, port] of Object.entries(ports)) {
    if (!(await becomesFree(port))) console.error(`Port ${port} of ${part} is still taken by somebody.`)
  }
}
