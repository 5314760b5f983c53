import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { backend, logs, root, stackRoot } from '../paths.mjs'
import { withLock } from '../process/lock.mjs'
import { step } from '../process/progress.mjs'
import { run } from '../process/run.mjs'
import { fingerprint } from './fingerprint.mjs'

/** Installs what package.json and composer.json name, unless that very set is installed already. */
export async function ensurePackages() {
  await withLock(path.join(stackRoot, 'locks', 'packages'), sayWaiting, async () => {
    await ensureInstalled({
      title: 'Installing the npm packages',
      marker: path.join(root, 'node_modules', '.vigia'),
      wanted: () => fingerprint(root, ['package.json', 'package-lock.json'], { salt: process.version }),
      install: () => npmInstall(),
    })
    await ensureInstalled({
      title: 'Installing the Composer packages',
      marker: path.join(backend, 'vendor', '.vigia'),
      wanted: () => fingerprint(backend, ['composer.json']),
      install: () => composerInstall(),
    })
  })
}

async function ensureInstalled({ title, marker, wanted, install }) {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted()) return
  await step(title, install)
  writeFileSync(marker, wanted())
}

// Never npm ci, which rejects a lock listing other systems' binaries; --no-save, so that the lock stays as committed.
async function npmInstall() {
  const args = ['install', '--no-audit', '--no-fund', '--no-save', '--include=dev']
  await run('npm', args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: '' },
    log: path.join(logs, 'npm.log'),
  })
}

// The lock of an older composer.json would refuse to be installed; direct versions are pinned in the manifest.
async function composerInstall() {
  const verb = existsSync(path.join(backend, 'composer.lock')) ? 'update' : 'install'
  const args = [verb, '--no-interaction', '--no-progress', '--prefer-dist']
  const env = { ...process.env, COMPOSER_ALLOW_SUPERUSER: '1' }
  await run('composer', args, { cwd: backend, env, log: path.join(logs, 'composer.log') })
}

function sayWaiting(pid) {
  console.log(`· Waiting for another set-up of this clone to finish (process ${pid})`)
}
